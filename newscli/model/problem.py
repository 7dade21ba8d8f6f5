"""Problems in the files of a library, and the table of their kinds."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is, the worst first.

    After an error the file gives no article; a warning says that something was lost or guessed; a notice is worth
    knowing, and nothing has to be done about it.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class ProblemKind(StrEnum):
    """A kind of problem, by its code. The letter is the group: files, front matter (M), texts, the library as a whole.

    Codes and names stay as they are once they are published: scripts select by them, and a code that is no longer used
    is not given to another kind. `newscli check --explain` shows the page `render/help/problems/CODE.txt`.
    """

    severity: Severity
    meaning: str

    def __new__(cls, code: str, severity: Severity, meaning: str) -> "ProblemKind":
        member = str.__new__(cls, code)
        member._value_ = code
        member.severity = severity
        member.meaning = meaning
        return member

    UNREADABLE_FOLDER = "F101", Severity.ERROR, "a folder cannot be read"
    UNREADABLE_FILE = "F102", Severity.ERROR, "a file cannot be read"
    TRUNCATED_FILE = "F103", Severity.WARNING, "only the beginning of a large file is read"
    NOT_UTF_8 = "F104", Severity.WARNING, "bytes that are not UTF-8 are replaced"
    LINK_OUTSIDE = "F105", Severity.NOTICE, "a link that leads out of the library is not followed"
    INTERNAL_ERROR = "F106", Severity.ERROR, "newscli failed to read a file because of a bug"
    MORE_PROBLEMS = "F107", Severity.WARNING, "a file has more problems than are listed"

    INVALID_FRONT_MATTER = "M101", Severity.ERROR, "the front matter cannot be read"
    FRONT_MATTER_LIMIT = "M102", Severity.ERROR, "the front matter is beyond a limit"
    NO_KEYS = "M103", Severity.ERROR, "the front matter has no keys"
    MENDED_FRONT_MATTER = "M104", Severity.WARNING, "a line of the front matter is mended or left out"
    FRONT_MATTER_AS_TEXT = "M105", Severity.WARNING, "front matter that cannot be read is shown as text"
    REPEATED_KEY = "M201", Severity.WARNING, "a key is given twice"
    WRONG_TYPE = "M202", Severity.WARNING, "a value is a list or mapping instead of a text, or the reverse"
    INVALID_VALUE = "M203", Severity.WARNING, "a value is not of the kind that its key has"
    INVALID_DATE = "M204", Severity.WARNING, "a date cannot be read"
    MISSING_KEY = "M205", Severity.WARNING, "a key that every article has is missing"
    LONG_LIST = "M206", Severity.WARNING, "only the beginning of a very long list is read"

    CONTROL_CHARACTER = "T101", Severity.WARNING, "a text has characters that drive a terminal or reorder text"
    INVISIBLE_CHARACTER = "T102", Severity.NOTICE, "a text has characters that nobody sees"
    LONG_TEXT = "T103", Severity.WARNING, "only the beginning of a very long text is searched"

    BROKEN_LINK = "L101", Severity.WARNING, "a link leads to no article"
    REPEATED_URL = "L201", Severity.WARNING, "several files have the same URL"
    REPEATED_ID = "L202", Severity.NOTICE, "several files have the same id"
    NAME_VARIANTS = "L301", Severity.NOTICE, "names differ only in case, hyphens or blanks"
    PROVIDER_DOMAINS = "L302", Severity.NOTICE, "a provider has several domains"
    DOMAIN_PROVIDERS = "L303", Severity.NOTICE, "a domain has several providers"

    @property
    def slug(self) -> str:
        """The readable name, such as repeated-key."""
        return self.name.lower().replace("_", "-")


KINDS = {kind.value: kind for kind in ProblemKind}
"""The kinds by their codes."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem in a file. Line and column are counted from 1; line 0 means the whole file."""

    path: str
    line: int
    column: int
    reason: str
    kind: ProblemKind

    @property
    def refused(self) -> bool:
        """Whether the file does not become an article; other problems do not affect whether it is listed."""
        return self.kind.severity is Severity.ERROR
