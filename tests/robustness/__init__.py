"""Hostile input: what may not crash, hang, lose text or change its bytes."""
