"""Kinds that lines tell together: lists, tables, threads, and what stands below the text."""
