"""References in formulas: finding them, moving them, and the rule by which an update may change them."""
import re
from dataclasses import dataclass

MAX_ROW = 1048576
CELL = r'\$?[A-Za-z]{1,3}\$?[0-9]+'
COLUMN = r'\$?[A-Za-z]{1,3}'
ROW = r'\$?[0-9]+'
TOKEN = re.compile(
    rf'''(?P<string>"(?:[^"]|"")*")
    |(?P<table>[^\W\d][\w.]*\[(?:[^\[\]]|\[[^\[\]]*\])*\])
    |(?:(?P<sheet>'(?:[^']|'')+'|(?:\[\d+\])?[^\W\d][\w.]*)!)?(?P<ref>{CELL}:{CELL}|{CELL}|{COLUMN}:{COLUMN}|{ROW}:{ROW})(?![\w(\[!.])
    |(?P<word>[^\W\d][\w.]*)
    |(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)
    |(?P<op><=|>=|<>|[-+*/^&=<>%(),;])
    |(?P<space>\s+)
    |(?P<other>.)''',
    re.X | re.S,
)
END = re.compile(r'(\$?)([A-Za-z]*)(\$?)([0-9]*)$')


def number_of(letters):
    total = 0
    for letter in letters.upper():
        total = total * 26 + ord(letter) - 64
    return total


def letters_of(number):
    text = ''
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


@dataclass(frozen=True)
class End:
    """One corner of a reference; a whole column has no row and a whole row no column."""
    column: int
    column_fixed: bool
    row: int
    row_fixed: bool

    @classmethod
    def read(cls, text):
        first, letters, second, digits = END.match(text).groups()
        if not letters:
            return cls(0, False, int(digits), bool(first or second))
        return cls(number_of(letters), bool(first), int(digits or 0), bool(second))

    def write(self):
        column = ('$' if self.column_fixed else '') + letters_of(self.column) if self.column else ''
        return column + (('$' if self.row_fixed else '') + str(self.row) if self.row else '')

    def at_row(self, row):
        return End(self.column, self.column_fixed, row, self.row_fixed)


@dataclass(frozen=True)
class Ref:
    sheet: str | None
    ends: tuple

    @classmethod
    def read(cls, sheet, text):
        name = sheet[1:-1].replace("''", "'") if sheet and sheet.startswith("'") else sheet
        ends = tuple(End.read(part) for part in text.split(':'))
        if len(ends) == 2 and ends[0].row == 1 and ends[1].row == MAX_ROW and ends[0].column:
            ends = tuple(end.at_row(0) for end in ends)  # K1:K1048576 is K:K
        return cls(name, ends)

    def write(self):
        quoted = "'" + self.sheet.replace("'", "''") + "'!" if self.sheet else ''
        return quoted + ':'.join(end.write() for end in self.ends)


def rewrite(formula, change):
    """A formula, each reference in it replaced by what `change` makes of it (None: left), in one spelling."""
    pieces = []
    for match in TOKEN.finditer(formula):
        if match['ref']:
            ref = Ref.read(match['sheet'], match['ref'])
            pieces.append((change(ref) or ref).write())
        else:
            pieces.append(match[0])
    return ''.join(pieces)


def references(formula):
    found = []
    rewrite(formula, found.append)
    return found


def fill_down(formula, rows):
    """What a formula is when it is copied that many rows down."""
    def change(ref):
        return Ref(ref.sheet, tuple(
            end if end.row_fixed or not end.row else end.at_row(end.row + rows) for end in ref.ends))
    return rewrite(formula, change)


@dataclass(frozen=True)
class Growth:
    """An update by its effect on rows: `added` rows came in behind `last`; `used` was the last row with anything in it."""
    sheet: str
    last: int
    added: int
    used: int
    regenerated: frozenset = frozenset()

    def row(self, row):
        return row if row <= self.last or row == MAX_ROW else row + self.added

    def expected(self, formula, home, at=0):
        """The spellings of a formula that are right after the update. `home` is its sheet, `at` its row there.

        There are several where it cannot be told: an end below all that is written may stay or move, and a relative range
        in a row of the body that ends at the last row may be a window or the whole.
        """
        return list(dict.fromkeys(
            rewrite(formula, lambda ref: self._ref(ref, home, at, blank, window))
            for blank in (True, False) for window in (False, True)))

    def _ref(self, ref, home, at, blank_moves, is_window):
        sheet = ref.sheet or home
        if sheet in self.regenerated:
            return Ref(ref.sheet, tuple(end.at_row(1) if end.row else end for end in ref.ends))
        if sheet != self.sheet or not ref.ends[-1].row:
            return ref

        def moved(row):
            return row if row > self.used and not blank_moves else self.row(row)

        ends = [end.at_row(moved(end.row)) for end in ref.ends]
        first, last = ref.ends[0], ref.ends[-1]
        if first.row < last.row == self.last:
            in_body = home == self.sheet and 1 < at <= self.last and not last.row_fixed
            # in the last row itself it runs up to its own row: a running total
            keeps = in_body and (at == self.last or is_window)
            if not keeps:
                ends[-1] = last.at_row(last.row + self.added)
        return Ref(ref.sheet, tuple(ends))

    def intervals(self, first, last):
        """Rows that a range over `first`..`last` must cover after the update, and those that it may."""
        must = [(first, min(last, self.last))] if first <= self.last else []
        if last > self.last:
            must.append((self.row(max(first, self.last + 1)), self.row(last)))
        new = (self.last + 1, self.last + self.added)
        may = must + [new] if self.added else must
        if last >= self.last and first < self.last and self.added:
            must = may
        if last > self.used:
            may = may + [(max(first, self.last + 1), self.row(last))]
            must = [(start, min(end, max(self.row(self.used), self.last + self.added))) for start, end in must]
            must = [(start, end) for start, end in must if start <= end]
        return must, may
