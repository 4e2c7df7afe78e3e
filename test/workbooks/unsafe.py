"""Workbooks that an update had better not touch."""
from xml.sax.saxutils import escape

from openpyxl import load_workbook

from excelish import OFFICE, add_relation, add_type
from ledger import find_ledger
from office import FUNDS, ROOM
from parts import MAIN, RELATIONS, Package, write_parts
from refs import letters_of

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STRICT = {
    MAIN: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
    RELATIONS: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
    'http://schemas.openxmlformats.org/drawingml/2006/main': 'http://purl.oclc.org/ooxml/drawingml/main',
    'http://schemas.openxmlformats.org/drawingml/2006/chart': 'http://purl.oclc.org/ooxml/drawingml/chart',
    'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
}


def pivot_file(source, path):
    """A pivot table on 通讯录 over the body of the ledger."""
    book = load_workbook(source)
    sheet = find_ledger(book)
    heads = [cell.value for cell in sheet[1]]
    package = Package(source)
    parts = dict(package.parts)
    fields = ''.join(f'<cacheField name="{escape(str(head))}" numFmtId="0"><sharedItems/></cacheField>' for head in heads)
    last = max(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, heads.index('任务标识') + 1).value)
    area = f'A1:{letters_of(len(heads))}{last}'
    room, funds = heads.index(ROOM), heads.index(FUNDS)
    pivots = ''.join('<pivotField axis="axisRow" showAll="0"><items count="1"><item t="default"/></items></pivotField>'
                     if at == room else f'<pivotField{" dataField=" + chr(34) + "1" + chr(34) if at == funds else ""} showAll="0"/>'
                     for at in range(len(heads)))
    cache, table = 'xl/pivotCache/pivotCacheDefinition1.xml', 'xl/pivotTables/pivotTable1.xml'
    parts[cache] = (
        f'{HEAD}<pivotCacheDefinition xmlns="{MAIN}" xmlns:r="{RELATIONS}" saveData="0" refreshOnLoad="1" refreshedBy="王晓梅" '
        f'createdVersion="6" refreshedVersion="6" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="{area}" '
        f'sheet="{escape(sheet.title)}"/></cacheSource><cacheFields count="{len(heads)}">{fields}</cacheFields>'
        '</pivotCacheDefinition>').encode()
    parts[table] = (
        f'{HEAD}<pivotTableDefinition xmlns="{MAIN}" name="数据透视表1" cacheId="1" dataCaption="值" createdVersion="6" '
        'updatedVersion="6"><location ref="E3:F5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>'
        f'<pivotFields count="{len(heads)}">{pivots}</pivotFields><rowFields count="1"><field x="{room}"/></rowFields>'
        f'<dataFields count="1"><dataField name="求和项:经费" fld="{funds}"/></dataFields></pivotTableDefinition>').encode()
    add_type(parts, cache, f'{OFFICE}.pivotCacheDefinition+xml')
    add_type(parts, table, f'{OFFICE}.pivotTable+xml')
    add_relation(parts, package.workbook, 'pivotCacheDefinition', f'/{cache}', 'rId902')
    add_relation(parts, package.sheets['通讯录'], 'pivotTable', f'/{table}', 'rId903')
    add_relation(parts, table, 'pivotCacheDefinition', f'/{cache}', 'rId1')
    text = parts[package.workbook].decode()
    link = f'<pivotCaches><pivotCache cacheId="1" r:id="rId902" xmlns:r="{RELATIONS}"/></pivotCaches>'
    parts[package.workbook] = text.replace('</workbook>', f'{link}</workbook>').encode()
    write_parts(path, parts)


def strict_file(source, path):
    """The strict form of the standard: the same parts under other namespaces."""
    parts = Package(source).parts
    for name, data in parts.items():
        if name.endswith(('.xml', '.rels')):
            text = data.decode()
            for loose, strict in STRICT.items():
                text = text.replace(f'"{loose}', f'"{strict}')
            if name == 'xl/workbook.xml':
                text = text.replace('<workbook ', '<workbook conformance="strict" ', 1)
            parts[name] = text.encode()
    write_parts(path, parts)


def encrypted_file(path):
    """The head of a compound file, as a workbook with a password begins, and one empty sector."""
    head = bytes.fromhex('d0cf11e0a1b11ae1') + bytes(16) + bytes.fromhex('3e000300feff0900') + bytes(6)
    head += (0).to_bytes(4, 'little') + (1).to_bytes(4, 'little') + (1).to_bytes(4, 'little')
    head = head.ljust(512, b'\xff')
    root = 'EncryptedPackage'.encode('utf-16-le').ljust(64, b'\0')
    with open(path, 'wb') as file:
        file.write(head + root.ljust(512, b'\0') + b'\xff' * 512)
