"""Files as Excel and other writers make them, by editing the parts of the file that openpyxl wrote."""
import re
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import load_workbook

import calc
from ledger import find_ledger
from parts import MAIN, RELATIONS, Package, write_parts
from refs import fill_down

OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
FORMULA = re.compile(r'<c r="([A-Z]+)(\d+)"([^>]*)><f>([^<]*)</f><v ?/?>(?:</v>)?</c>')
INLINE = re.compile(r'<c ([^>]*)t="inlineStr"([^>]*)><is>(.*?)</is></c>', re.S)
X14 = ('<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
       'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" '
       'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" '
       'showErrorMessage="1"><x14:formula1><xm:f>%s</xm:f></x14:formula1><xm:sqref>%s</xm:sqref></x14:dataValidation>'
       '</x14:dataValidations></ext></extLst>')


def results_of(path):
    """Sheet -> cell -> the result of its formula."""
    with tempfile.TemporaryDirectory() as folder:
        calc.save_anew([path], folder)
        book = load_workbook(Path(folder) / Path(path).name, data_only=True)
        return {sheet.title: {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row} for sheet in book}


def readable(text):
    """openpyxl writes each Chinese character as a number."""
    return re.sub(r'&#(\d+);', lambda match: chr(int(match[1])) if int(match[1]) > 127 else match[0], text)


def share_strings(package):
    """openpyxl writes texts into their cells, most writers into a part of their own. Gives the parts with the latter."""
    parts, texts, count = dict(package.parts), {}, 0

    def shared(match):
        nonlocal count
        count += 1
        return f'<c {match[1]}t="s"{match[2]}><v>{texts.setdefault(match[3], len(texts))}</v></c>'

    for part in package.sheets.values():
        parts[part] = INLINE.sub(shared, readable(parts[part].decode())).encode()
    items = ''.join(f'<si>{text}</si>' for text in texts)
    parts['xl/sharedStrings.xml'] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<sst xmlns="{MAIN}" count="{count}" uniqueCount="{len(texts)}">{items}</sst>').encode()
    add_relation(parts, package.workbook, 'sharedStrings', '/xl/sharedStrings.xml', 'rId900')
    add_type(parts, 'xl/sharedStrings.xml', f'{OFFICE}.sharedStrings+xml')
    return parts


def with_results(text, results, order, sheet):
    """Puts the result at each formula of a sheet, and shares formulas that say the same down a column."""
    runs = shared_runs(text)

    def put(match):
        column, row, attributes, formula = match.groups()
        name = column + row
        order.append((sheet, name))
        if (column, int(row)) in runs:
            number, area, first = runs[column, int(row)]
            shared = f'<f t="shared" ref="{area}" si="{number}">{formula}</f>' if first else f'<f t="shared" si="{number}"/>'
        else:
            shared = f'<f>{formula}</f>'
        value = results.get(name)
        attributes = re.sub(r' t="[^"]*"', '', attributes)
        if isinstance(value, bool) or value is None or isinstance(value, str):
            said = '' if value is None else escape(str(value))
            return f'<c r="{name}"{attributes} t="str">{shared}<v>{said}</v></c>'
        return f'<c r="{name}"{attributes}>{shared}<v>{value!r}</v></c>'

    return FORMULA.sub(put, text)


def shared_runs(text):
    """(column, row) -> (number, range, whether it is the first), for runs of five rows or more."""
    formulas = {}
    for match in FORMULA.finditer(text):
        column, row, _, formula = match.groups()
        formulas.setdefault(column, {})[int(row)] = formula.replace('&gt;', '>').replace('&lt;', '<').replace('&amp;', '&')
    found, number = {}, 0
    for column, rows in formulas.items():
        run = []
        for row in sorted(rows) + [0]:
            goes_on = run and row == run[-1] + 1 and fill_down(rows[run[0]], row - run[0]) == fill_down(rows[row], 0)
            if goes_on:
                run.append(row)
                continue
            if len(run) >= 5:
                for at in run:
                    found[column, at] = (number, f'{column}{run[0]}:{column}{run[-1]}', at == run[0])
                number += 1
            run = [row]
    return found


def shared_file(source, path):
    """Shared formulas, results at every formula, calcChain, and the list from another sheet as an x14 validation."""
    package = Package(source)
    parts, order = share_strings(package), []
    results = results_of(source)
    for number, (name, part) in enumerate(package.sheets.items(), 1):
        parts[part] = with_results(parts[part].decode(), results[name], order, number).encode()
    ledger = package.sheets[find_ledger(load_workbook(source)).title]
    text = parts[ledger].decode()
    old = re.search(r'<dataValidation (?:(?!</dataValidation>).)*统计!(?:(?!</dataValidation>).)*</dataValidation>', text)
    area = re.search(r'sqref="([^"]*)"', old[0])[1]
    count = len(re.findall(r'<dataValidation ', text))
    text = text.replace(old[0], '').replace(f'<dataValidations count="{count}"', f'<dataValidations count="{count - 1}"')
    text = text.replace('</worksheet>', X14 % ('统计!$F$2:$F$5', area) + '</worksheet>')
    parts[ledger] = text.encode()
    chain = ''.join(f'<c r="{cell}" i="{sheet}"/>' for sheet, cell in order)
    parts['xl/calcChain.xml'] = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<calcChain xmlns="{MAIN}">{chain}</calcChain>'.encode()
    add_relation(parts, package.workbook, 'calcChain', '/xl/calcChain.xml')
    add_type(parts, 'xl/calcChain.xml', f'{OFFICE}.calcChain+xml')
    write_parts(path, parts)


def add_relation(parts, source, kind, target, number='rId901'):
    folder, _, base = source.rpartition('/')
    name = f'{folder}/_rels/{base}.rels'
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    text = parts.get(name, empty).decode()
    entry = f'<Relationship Id="{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
    parts[name] = text.replace('</Relationships>', f'{entry}</Relationships>').encode()


def add_type(parts, name, kind):
    entry = f'<Override PartName="/{name}" ContentType="{kind}"/>'
    parts['[Content_Types].xml'] = parts['[Content_Types].xml'].replace(b'</Types>', f'{entry}</Types>'.encode())


def prefixed_file(source, path):
    """Sheets, strings, styles and the workbook with the prefix x:, under other names; texts in runs with readings."""
    package = Package(source)
    parts, strings = share_strings(package), 'xl/sharedStrings.xml'
    kept = [*package.sheets.values(), package.workbook, strings, package.styles]
    for part in kept:
        text = parts[part].decode()
        if part == strings:
            text = in_runs(text)
        text = re.sub(r'<dimension [^>]*/>', '', text)
        text = re.sub(r'<(/?)([A-Za-z][\w.]*)(?=[\s/>])', r'<\1x:\2', text).replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
        parts[part] = text.encode()
    names = {part: f'xl/worksheets/R{number:08x}.xml' for number, part in enumerate(package.sheets.values(), 0xa1b2)}
    names |= {package.workbook: 'xl/book.xml', strings: 'xl/texts.xml'}
    names |= {old.replace('worksheets/', 'worksheets/_rels/') + '.rels': new.replace('worksheets/', 'worksheets/_rels/') + '.rels'
              for old, new in names.items() if 'worksheets/' in old}
    names['xl/_rels/workbook.xml.rels'] = 'xl/_rels/book.xml.rels'
    renamed = {}
    for name, data in parts.items():
        if name.endswith('.rels') or name == '[Content_Types].xml':
            text = data.decode()
            for old, new in names.items():
                for spelling in (f'"/{old}"', f'"{old}"', f'"{old.removeprefix("xl/")}"'):
                    text = text.replace(spelling, f'"/{new}"')
            data = text.encode()
        renamed[names.get(name, name)] = data
    write_parts(path, renamed)


def in_runs(text):
    """Each office text in two runs, the first red, with a reading for a part of it; every third phonetic alone."""
    number = 0

    def split(match):
        nonlocal number
        said = match[1]
        if '次调度' not in said and '督1' not in said:
            return match[0]
        number += 1
        reading = '<rPh sb="0" eb="2"><t>ㄉㄨ</t></rPh><phoneticPr fontId="0"/>'
        if number % 3 == 0:
            return f'<si><t>{said}</t>{reading}</si>'
        at = said.index('&') if '&' in said[:4] else 3
        return ('<si><r><rPr><b/><color rgb="FFFF0000"/></rPr><t xml:space="preserve">'
                f'{said[:at]}</t></r><r><t xml:space="preserve">{said[at:]}</t></r>{reading}</si>')

    return re.sub(r'<si><t(?: [^>]*)?>([^<]*)</t></si>', split, text)
