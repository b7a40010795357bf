"""Referents: whom or what a source stands for, by those met before it in the article."""
