"""Descriptions: what words such as "the company" or "the expert" can stand for."""

from credscore.analysis.attribution.phrases.shapes import Shape
from credscore.analysis.attribution.units.grammar import word_set

OF_STATES = word_set(
    "government administration state country nation republic kingdom regime embassy"
)
"""What a state can be called, as no newspaper or company can."""

_BODIES = word_set(
    "agency airline association bank broadcaster bureau carmaker carrier channel charity club "
    "commission committee company corporation council court department federation firm "
    "foundation group hospital institute institution journal league magazine manufacturer "
    "ministry network newspaper office operator organisation organization outlet paper party "
    "publication regulator retailer school site society trust union university utility "
    "watchdog website"
)
"""Heads that mean a body met before, whatever its name."""

CALLED = _BODIES - {"party", "company", "firm", "group", "paper", "site", "website"}
"""Of those, the ones that stand in the names of what they mean."""

OWN_KINDS = word_set(
    "bank church commission committee council court department federation hospital magazine "
    "ministry newspaper party school trust union university"
)
"""Of those, the ones that no body of another kind is called."""

MAY_BE_BODIES = word_set("group source app platform nonprofit tank startup outlet brand")
"""Heads that mean a body met before if it told something; else they mean somebody, or a thing."""

_FURTHER = word_set("in at of from with on who that near behind")
OWNERS = ("his ", "her ", "its ", "their ")
"""How words begin that tell whose somebody is."""

SOMEBODYS = word_set(
    "aide adviser advisor ally friend colleague lawyer attorney parent child spokesman spokeswoman "
    "spokesperson representative staffer delegate surrogate opponent rival employee boy girl "
    "boss nurse officer driver passenger patient tenant villager farmer survivor bystander "
    "onlooker reporter journalist interviewer questioner moderator heckler protester protestor"
)
"""Heads that name somebody by another, or who asks: "the aide" is seldom who spoke last."""


TELLING = word_set(
    "prime vice deputy former ex late then foreign assistant acting interim first attorney "
    "majority minority"
)
"""Words that tell one holder of an office from another: they stand with both or with none."""

_SEVERAL = word_set(
    "group crowd public world country nation media family minority majority half percent number "
    "figure rumor rumour tradition"
)
"""Heads that mean more than one, or nobody."""


def stands_for_a_body(shape: Shape, words: str) -> bool:
    """Say whether "the company" is one met before: no "her campaign", no "the Marsh Committee"."""
    is_told = shape.head in _BODIES or shape.head in OF_STATES
    return is_told and words[1:].islower() and not is_owned(words)


def is_owned(words: str) -> bool:
    """Say whether words begin with whose somebody is: "her lawyer", "the company's lawyer"."""
    return words.lower().startswith(OWNERS) or "'s " in words


def is_anybody(shape: Shape) -> bool:
    """Say whether "the expert" can be one met before, as "the person in the room" cannot."""
    if shape.head in SOMEBODYS or shape.head in _SEVERAL:
        return False
    return shape.is_generic and not shape.is_paper and shape.forms.isdisjoint(_FURTHER)
