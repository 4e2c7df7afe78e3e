"""Updates gone wrong: each takes a right AFTER and does one kind of damage that the checker must see."""
import re

from excelish import readable
from parts import Package, write_parts
from refs import letters_of


class Bench:
    """A right AFTER to be damaged; parts are chosen by what they are, texts replaced once and for sure."""

    def __init__(self, path, headings):
        self.package, self.headings = Package(path), headings
        self.parts = {name: readable(data.decode()) if name.endswith(('.xml', '.vml', '.rels')) else data
                      for name, data in self.package.parts.items()}
        self.ledger = self.package.sheets['任务台账']
        self.summary = self.package.sheets['统计']

    def save(self, path):
        write_parts(path, {name: data.encode() if isinstance(data, str) else data for name, data in self.parts.items()})

    def name(self, ending):
        return next(name for name in self.parts if re.search(ending, name))

    def fill(self, text):
        """`@经费@` is the letter of the first column whose heading has that in it."""
        return re.sub('@([^@]+)@', lambda match: letters_of(
            next(column for heading, column in self.headings.items() if match[1] in heading)), text)

    def replace(self, part, pattern, by, count=1):
        text, done = re.subn(self.fill(pattern), self.fill(by), self.parts[part], count=count, flags=re.S)
        if not done:
            raise ValueError(f'{pattern} is not in {part}')
        self.parts[part] = text

    def cell(self, name, part=None):
        text = self.parts[part or self.ledger]
        return re.search(rf'<(?:x:)?c r="{self.fill(name)}"[^>]*?(?:/>|>.*?</(?:x:)?c>)', text, re.S)[0]

    def swap(self, first, second):
        """Their contents, each staying in its cell."""
        one, two = self.cell(first), self.cell(second)
        first, second = self.fill(first), self.fill(second)
        text = self.parts[self.ledger].replace(one, '\0').replace(two, one.replace(first, second, 1))
        self.parts[self.ledger] = text.replace('\0', two.replace(second, first, 1))

    def set(self, name, by, part=None):
        part = part or self.ledger
        self.parts[part] = self.parts[part].replace(self.cell(name, part), self.fill(by))


def sheet(pattern, by, count=1):
    return lambda bench: bench.replace(bench.ledger, pattern, by, count)


def summary(pattern, by):
    return lambda bench: bench.replace(bench.summary, pattern, by)


def part(ending, pattern, by, count=1):
    return lambda bench: bench.replace(bench.name(ending), pattern, by, count)


def drop_media(bench):
    del bench.parts[bench.name(r'/media/')]


def paint_media(bench):
    bench.parts[bench.name(r'/media/')] += b'\0'


# (variant, what went wrong, the kind of fault that must come up, the damage); rows as in the pair of the self-test: the body
# ended at 87, now at 90
DAMAGES = [
    ('openpyxl', 'a note dropped', 'note', part(r'comment1\.xml$', r'<comment ref="@最新进展@7".*?</comment>', '')),
    ('openpyxl', 'a note on another row', 'note', part(r'comment1\.xml$', r'<comment ref="@最新进展@7"', '<comment ref="@最新进展@8"')),
    ('openpyxl', 'a sum not extended', 'formula', summary(r'SUM\(\'任务台账\'!@经费@2:@经费@90\)', "SUM('任务台账'!@经费@2:@经费@87)")),
    ('openpyxl', 'a sum on its own sheet not extended', 'formula', sheet(r'<f>SUM\(@经费@2:@经费@90\)', '<f>SUM(@经费@2:@经费@87)')),
    ('openpyxl', 'an absolute range in the body not extended', 'formula', sheet(r'@经费@5/SUM\(\$@经费@\$2:\$@经费@\$90\)', '@经费@5/SUM($@经费@$2:$@经费@$87)')),
    ('openpyxl', 'a single cell moved along', 'formula', summary(r'任务台账!B87', '任务台账!B90')),
    ('openpyxl', 'a partial range extended', 'formula', summary(r'任务台账!@经费@2:@经费@21', '任务台账!@经费@2:@经费@24')),
    ('openpyxl', 'the reference to 合计 not shifted', 'formula', summary(r'任务台账!@经费@91', '任务台账!@经费@88')),
    ('openpyxl', 'a text in a formula taken for a range', 'formula', summary(r'不一致:@经费@2:@经费@87', '不一致:@经费@2:@经费@90')),
    ('openpyxl', 'two office cells swapped', 'value', lambda bench: bench.swap('@最新进展@5', '@最新进展@7')),
    ('openpyxl', 'two ids swapped', 'rows', lambda bench: bench.swap('@任务标识@5', '@任务标识@7')),
    ('openpyxl', 'an office cell emptied', 'value', lambda bench: bench.set('@完成状态@9', '<c r="@完成状态@9"/>')),
    ('openpyxl', '合计 lost', 'value', lambda bench: bench.set('A91', '<c r="A91"/>')),
    ('openpyxl', 'a value in a new row', 'new row', lambda bench: bench.set('@经费@89', '<c r="@经费@89" s="11"><v>5</v></c>')),
    ('openpyxl', 'a formula not filled down', 'new row', lambda bench: bench.set('@跟进@90', '<c r="@跟进@90"/>')),
    ('openpyxl', 'a formula turned into its value', 'formula', lambda bench: bench.set('@跟进@20', '<c r="@跟进@20"><v>7</v></c>')),
    ('openpyxl', 'the colour of a row lost', 'style', sheet(r'(<c r="@工作任务@18" )s="\d+"', r'\1s="3"')),
    ('openpyxl', 'a width lost', 'width', sheet(r'width="60\.25"', 'width="46"')),
    ('openpyxl', 'a hidden column shown', 'width', sheet(r'<col hidden="1" width="13"', '<col width="13"')),
    ('openpyxl', 'a height lost', 'height', sheet(r'ht="64\.5"', 'ht="30"')),
    ('openpyxl', 'a merge not shifted', 'merge', sheet(r'A91:C91', 'A88:C88')),
    ('openpyxl', 'the filter not extended', 'filter', sheet(r'autoFilter ref="A1:@任务标识@90"', 'autoFilter ref="A1:@任务标识@87"')),
    ('openpyxl', 'a validation not extended', 'validation', sheet(r'sqref="@经费@2:@经费@90"', 'sqref="@经费@2:@经费@87"')),
    ('openpyxl', 'a validation doubled', 'validation', sheet(r'(<dataValidation sqref="@完成状态@2:@完成状态@90".*?</dataValidation>)', r'\1\1')),
    ('openpyxl', 'a format not extended', 'conditional format', sheet(r'sqref="@完成比例@2:@完成比例@90"><cfRule', 'sqref="@完成比例@2:@完成比例@87"><cfRule')),
    ('openpyxl', 'a format lost', 'conditional format', sheet(r'<conditionalFormatting sqref="@完成状态@2:@完成状态@90">.*?</conditionalFormatting>', '')),
    ('openpyxl', 'the panes not frozen', 'setting', sheet(r'<pane [^>]*/>', '')),
    ('openpyxl', 'a link lost', 'link', sheet(r'<hyperlinks>.*?</hyperlinks>', '')),
    ('openpyxl', 'a name not extended', 'name', part(r'workbook\.xml$', r'\$@经费@\$2:\$@经费@\$90', '$@经费@$2:$@经费@$87')),
    ('openpyxl', 'the print area not shifted', 'name', part(r'workbook\.xml$', r'\$A\$1:\$@任务标识@\$91', '$A$1:$@任务标识@$88')),
    ('openpyxl', 'a name lost', 'name', part(r'workbook\.xml$', r'<definedName name="状态列">.*?</definedName>', '')),
    ('openpyxl', 'a sheet hidden', 'sheets', part(r'workbook\.xml$', r'(name="统计"[^>]*)state="visible"', r'\1state="hidden"')),
    ('openpyxl', 'a chart not extended', 'chart', part(r'chart1\.xml$', r'\$@经费@\$2:\$@经费@\$90', '$@经费@$2:$@经费@$87')),
    ('openpyxl', 'a chart lost', 'drawing', part(r'drawing2\.xml$', r'<oneCellAnchor.*?</oneCellAnchor>', '')),
    ('openpyxl', 'a picture not shifted', 'drawing', part(r'drawing1\.xml$', r'<row>95</row>', '<row>92</row>')),
    ('openpyxl', 'another picture', 'picture', paint_media),
    ('openpyxl', 'the pictures not shown', 'drawing', sheet(r'<drawing [^>]*/>', '')),
    ('openpyxl', 'the shapes of notes not shown', 'note', sheet(r'<legacyDrawing [^>]*/>', '')),
    ('openpyxl', 'a prefix that nobody declared', 'package', part(r'workbook\.xml$', r'</sheets>', '<y:sheet/></sheets>')),
    ('openpyxl', 'a picture gone', 'package', drop_media),
    ('shared', 'a validation of Excel 2010 not extended', 'validation', sheet(r'<xm:sqref>@科室@2:@科室@90', '<xm:sqref>@科室@2:@科室@87')),
    ('shared', 'a shared formula cut short', 'new row', lambda bench: bench.set('@占比@90', '<c r="@占比@90"><v>0</v></c>')),
    ('shared', 'a stale result', 'stale', summary(r'(SUM\(\'任务台账\'!@经费@2:@经费@90\)</f>)<v>[^<]*', r'\1<v>12.5')),
    ('shared', 'calcChain names a plain cell', 'package', part(r'calcChain', r'<c r="@跟进@2"', '<c r="A2"')),
    ('prefixed', 'a text flattened', 'rich text', part(r'texts\.xml$', r'<x:r><x:rPr>.*?</x:rPr>(<x:t[^>]*>[^<]*</x:t>)</x:r>', r'<x:r>\1</x:r>', 5)),
    ('prefixed', 'a reading lost', 'rich text', part(r'texts\.xml$', r'<x:rPh .*?</x:rPh>', '', 0)),
    ('table', 'a table not extended', 'table', part(r'table1\.xml$', r'ref="A1:@任务标识@90"', 'ref="A1:@任务标识@87"', 0)),
    ('table', 'a table lost', 'table', sheet(r'<tableParts.*?</tableParts>', '')),
    ('running', 'a running total that runs on in its last row', 'formula', sheet(r'SUM\(@经费@\$2:@经费@87\)', 'SUM(@经费@$2:@经费@90)')),
    ('sorted', 'the own row filled by us', 'value', lambda bench: bench.set('A54', '<c r="A54"><v>1</v></c>')),
    ('libreoffice', 'a stale result', 'stale', summary(r'(SUM\(任务台账!@经费@2:@经费@90\)</f>)<v>[^<]*', r'\1<v>12.5')),
    ('libreoffice', 'a data bar of Excel 2010 not extended', 'conditional format', sheet(r'<xm:sqref>@完成比例@2:@完成比例@90', '<xm:sqref>@完成比例@2:@完成比例@87')),
    ('libreoffice', 'a chart not extended', 'chart', part(r'chart1\.xml$', r'\$@经费@\$2:\$@经费@\$90', '$@经费@$2:$@经费@$87')),
    ('libreoffice', 'a shape of a note left behind', 'note', part(r'vmlDrawing1', r'<x:Row>6</x:Row>', '<x:Row>9</x:Row>')),
    ('libreoffice-gap', 'the note below not shifted', 'note', part(r'comments1\.xml$', r'ref="@经费@92"', 'ref="@经费@89"')),
    ('libreoffice-gap', 'a merge below not shifted', 'merge', sheet(r'B94:E94', 'B91:E91')),
]
