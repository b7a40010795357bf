"""Closed classes of English words, as far as telling phrases and clauses apart needs them."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


QUOTE = "Q"
"""The form of a token that stands for a whole quoted segment: no word has it, all are lower."""

SUBJECT_PRONOUNS = word_set(
    "i he she it we they you there who he's she's it's we're they're i'm you're"
)
PRONOUNS = word_set(
    "i he she it we they you me him her us them who whoever this that these those others another"
    " some many most few several both all one each none half neither either everyone everybody"
    " anyone nobody someone anybody somebody mine theirs himself herself themselves itself"
)
PERSONAL = word_set("i he she it we they you me him her us them himself herself themselves itself")
RELATIVES = word_set("who which that whom")
POSSESSIVES = word_set("my your his her its our their whose")
NUMBERS = word_set("two three four five six seven eight nine ten eleven twelve dozens hundreds")
DETERMINERS = (
    POSSESSIVES
    | NUMBERS
    | word_set(
        "the a an this that these those some any many most several few both all each every no"
        " another other such more less half one thousands certain various fewer"
    )
)
MODALS = word_set(
    "will would can could may might must shall should can't cannot couldn't won't wouldn't"
    " shouldn't mustn't i'll he'll she'll it'll we'll they'll you'll i'd he'd she'd we'd they'd"
)
FUTURE = word_set("will won't shall i'll he'll she'll it'll we'll they'll you'll")
DO_FORMS = word_set("do does did don't doesn't didn't")
NEGATIONS = word_set(
    "not never don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't"
    " wouldn't can't cannot couldn't shouldn't"
)
BE = word_set(
    "is are was were be been being am isn't aren't wasn't weren't he's she's it's we're they're"
    " i'm you're that's who's there's gets got getting"
)
HAVE = word_set("has have had having hasn't haven't hadn't i've we've they've you've")
FINITE = MODALS | DO_FORMS | BE | HAVE
AUXILIARIES = FINITE | word_set("not never")
PREPOSITIONS = word_set(
    "of in on at by for with from to into about against over under after before during between"
    " among amid since until without within as than like via around near toward towards per"
    " despite throughout across behind beyond off out up down back upon inside outside unlike"
    " alongside regarding concerning"
)
LINKS = word_set("of for from at in with on to against within inside")
"""Prepositions that can join two nouns into one phrase."""
SUBORDINATORS = word_set(
    "because while when where if although though whether unless until since after before as"
    " whereas once so"
)
CONJUNCTIONS = word_set("and or but nor yet so") | SUBORDINATORS
COORDINATORS = word_set("and or but")
CLAUSE_OPENERS = word_set("that whether how why what if where when who whom which whose")
ADVERBS = word_set(
    "also later then now still even just once again first already often always not never ever"
    " recently soon thus instead meanwhile simply only rather almost further twice yesterday"
    " doubtless"
    " today earlier since initially largely long far far widely quite well too perhaps maybe"
    " much very more most sometimes however therefore here there moreover"
)
NOT_ADVERBS = word_set(
    "family only supply apply july reply ally rally assembly fly italy daily early likely friendly"
    " billy kelly emily sally holly molly lily beverly kimberly grizzly monopoly anomaly"
)
MONTH_OF_MAY = "may-"
"""The form of the month, which is no auxiliary."""
TIMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may"
    " june july august september october november december jan feb aug sept oct nov dec today"
    " yesterday tomorrow tonight night morning afternoon evening week weekend month year"
) | {MONTH_OF_MAY}
ASKED = word_set("asked pressed questioned quizzed challenged prodded confronted grilled")
"""Words that open a clause on a question, whose answer comes after it."""
ABBREVIATIONS = word_set(
    "mr mrs ms dr sen sens rep reps gov govs gen lt col capt sgt rev hon prof st jr sr inc corp co"
    " ltd vs jan feb aug sept oct nov dec calif fla conn mass ariz ala pa va wis wash colo ga ill"
    " ky la md mich minn miss mo nev okla ore tenn tex vt ph no d.c adm maj cmdr"
)
FUNCTION_WORDS = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | AUXILIARIES
    | PRONOUNS
    | ADVERBS
    | CLAUSE_OPENERS
    | word_set("here than too let")
)


def is_adverb(form: str) -> bool:
    """Say whether a lower-case word is, by list or ending, an adverb that may stand by a verb."""
    if form in ADVERBS:
        return True
    return form.endswith("ly") and len(form) > 4 and form not in NOT_ADVERBS
