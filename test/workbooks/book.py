"""A workbook as the checks see it, and the pair of them before and after an update."""
import warnings

from openpyxl import load_workbook

from ledger import OUR_HEADINGS, REGENERATED, find_ledger, headings_of, id_column, ids_of
from parts import Package, canonical, child, children, descend, local
from refs import Growth, Ref, letters_of, rewrite

warnings.filterwarnings('ignore')


class Faults(list):
    """What is wrong, each with its kind; and in `remarks` what is worth knowing."""

    def __init__(self):
        super().__init__()
        self.remarks = []

    def add(self, kind, where, said):
        self.append({'kind': kind, 'where': where, 'said': said})

    def remark(self, said):
        self.remarks.append(said)


class Book:
    def __init__(self, path):
        self.path = path
        self.package = Package(path)
        self.workbook = load_workbook(path)
        self.cached = load_workbook(path, data_only=True)
        self.sheet = find_ledger(self.workbook)
        self.title = self.sheet.title
        self.headings = headings_of(self.sheet)
        self.id_column = id_column(self.headings)
        self.ids = ids_of(self.sheet, self.id_column)
        self.last = max(self.ids)
        self.names = self.package.names()
        self._looks = {}
        self._strings = None

    @property
    def ours(self):
        """The numbers of the columns that the tool writes."""
        return {column for heading, column in self.headings.items() if heading in OUR_HEADINGS}

    def foreign_sheets(self):
        return [sheet for sheet in self.workbook.worksheets if sheet.title not in REGENERATED]

    def tree(self, title):
        return self.package.tree(self.package.sheets[title])

    def look(self, cell):
        """All of a cell's style, comparable between workbooks."""
        if cell is None or cell._style is None:
            return self.look_of((0,) * 9)
        return self.look_of(tuple(cell._style))

    def look_of(self, style):
        if style not in self._looks:
            book = self.workbook
            font, fill, border, number, protection, alignment = style[:6]
            formats = book._number_formats
            self._looks[style] = {
                'font': repr(book._fonts[font]), 'fill': repr(book._fills[fill]), 'border': repr(book._borders[border]),
                'number format': formats[number - 164] if number >= 164 else number,
                'alignment': repr(book._alignments[alignment]), 'protection': repr(book._protections[protection]),
            }
        return self._looks[style]

    @property
    def strings(self):
        if self._strings is None:
            part = self.package.strings
            self._strings = [runs_of(item) for item in children(self.package.tree(part), 'si')] if part else []
        return self._strings

    def rich(self, title):
        """Coordinate -> the runs of its text, with their fonts and readings."""
        found = {}
        for cell in descend(self.tree(title), 'c'):
            value, inline = child(cell, 'v'), child(cell, 'is')
            if cell.get('t') == 's' and value is not None:
                found[cell.get('r')] = self.strings[int(value.text)]
            elif inline is not None:
                found[cell.get('r')] = runs_of(inline)
        return found


def runs_of(item):
    """A text in its runs; a single run without a font of its own is a plain text."""
    runs = []
    for part in item:
        if local(part) == 't':
            runs.append(('', part.text or ''))
        elif local(part) == 'r':
            style = child(part, 'rPr')
            runs.append((canonical(style) if style is not None else '', ''.join(t.text or '' for t in children(part, 't'))))
        elif local(part) == 'rPh':
            runs.append(('reading', canonical(part)))
    return runs


class Pair:
    """Before and after an update: which row went where, and what a formula should be now."""

    def __init__(self, before, after):
        self.before, self.after = before, after
        used = max([before.last, *(row for (row, _), cell in before.sheet._cells.items() if cell.value is not None),
                    *(area.max_row for area in before.sheet.merged_cells.ranges)])
        self.growth = Growth(before.title, before.last, after.last - before.last, used, REGENERATED)
        self.new_rows = range(before.last + 1, after.last + 1)

    def row(self, title, row):
        return self.growth.row(row) if title == self.before.title else row

    def expected(self, formula, title, at=0):
        return self.growth.expected(formula, title, at)

    def spelt(self, formula):
        """A formula of AFTER in the spelling of the expected ones."""
        def change(ref):
            if ref.sheet in REGENERATED:
                return Ref(ref.sheet, tuple(end.at_row(1) if end.row else end for end in ref.ends))
            return ref
        return rewrite(formula, change)

    def where(self, title, row, column):
        """A place in words, with the id of its row."""
        name = f'{title}!{letters_of(column)}{row}'
        known = self.after.ids.get(row) if title == self.before.title else None
        heading = self.after.sheet.cell(1, column).value if title == self.before.title else None
        return ' '.join(filter(None, [name, f'[{known}]' if known else None, str(heading) if heading else None]))


def is_formula(cell):
    return cell is not None and cell.data_type == 'f' and isinstance(cell.value, str)
