"""Conditions of a module's functions: where they stand, and the module without one of them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

WATCH = "_watch_condition"
"""What a watched module calls with its name, a site's number, its value, and the decisive one."""


@dataclass(frozen=True, slots=True)
class Site:
    """A condition: an `if`, an operand of `and` or `or`, or a filter of a comprehension."""

    function: str
    line: int
    column: int
    kind: str
    decisive: bool
    """The value of the condition that makes a difference: `and` needs one that is false."""
    node: ast.AST
    place: int

    def told(self) -> str:
        """Return where the condition stands, and of which kind it is."""
        return f"{self.line}:{self.column} {self.function} {self.kind}"


def sites_of(tree: ast.Module) -> list[Site]:
    """Return the conditions inside functions, in the order of the text."""
    return list(_within(tree, ()))


def without(source: str, number: int) -> ast.Module:
    """Return a module's tree as it would be without one condition."""
    tree = ast.parse(source)
    _drop(sites_of(tree)[number])
    return ast.fix_missing_locations(tree)


def watched(source: str, name: str) -> ast.Module:
    """Return a module's tree that tells `WATCH` of each condition, by the name and its number."""
    tree = ast.parse(source)
    for number, site in enumerate(sites_of(tree)):
        _wrap(site, [ast.Constant(name), ast.Constant(number)])
    return ast.fix_missing_locations(tree)


def _within(node: ast.AST, names: tuple[str, ...], *, inside: bool = False) -> Iterator[Site]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        names = (*names, node.name)
        inside = inside or isinstance(node, ast.FunctionDef)
    if inside:
        yield from _of_node(node, ".".join(names))
    for child in ast.iter_child_nodes(node):
        yield from _within(child, names, inside=inside)


def _of_node(node: ast.AST, function: str) -> Iterator[Site]:
    if isinstance(node, ast.If | ast.IfExp):
        yield Site(function, node.lineno, node.col_offset, "if", True, node, 0)
    elif isinstance(node, ast.BoolOp):
        word = "and" if isinstance(node.op, ast.And) else "or"
        for place, value in enumerate(node.values):
            at = value.lineno, value.col_offset
            yield Site(function, *at, word, word == "or", node, place)
    elif isinstance(node, ast.comprehension):
        for place, test in enumerate(node.ifs):
            yield Site(function, test.lineno, test.col_offset, "filter", False, node, place)


def _drop(site: Site) -> None:
    """Take a condition as one that is never decisive."""
    neutral = ast.Constant(not site.decisive)
    if isinstance(site.node, ast.If | ast.IfExp):
        site.node.test = neutral
    elif isinstance(site.node, ast.BoolOp):
        site.node.values = [neutral, *_others(site.node.values, site.place)]
    elif isinstance(site.node, ast.comprehension):
        site.node.ifs = _others(site.node.ifs, site.place)


def _others(values: list[ast.expr], place: int) -> list[ast.expr]:
    return [*values[:place], *values[place + 1 :]]


def _wrap(site: Site, name: list[ast.expr]) -> None:
    def told(value: ast.expr) -> ast.Call:
        decisive = ast.Constant(site.decisive)
        return ast.Call(ast.Name(WATCH, ast.Load()), [*name, value, decisive], [])

    if isinstance(site.node, ast.If | ast.IfExp):
        site.node.test = told(site.node.test)
    elif isinstance(site.node, ast.BoolOp):
        site.node.values[site.place] = told(site.node.values[site.place])
    elif isinstance(site.node, ast.comprehension):
        site.node.ifs[site.place] = told(site.node.ifs[site.place])
