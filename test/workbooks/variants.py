"""The office-worked ledgers that openpyxl can write by itself."""
import re
from copy import copy

from openpyxl.worksheet.table import Table, TableFormula, TableStyleInfo

import calc
from ledger import id_column
from office import FUNDS, SHARE, add_foot, change_ranges, decorate, fill_in, follow, insert_column, lay_out, share
from parts import Package, fix_times, read_parts, write_parts
from refs import Ref, letters_of, rewrite
from summary import add_pictures, add_summary


def play(ledger, foot, drop=0, worked=None, prepare=None):
    """A ledger after a half year at the office. `foot`: 'total', 'gap' or None. `prepare` is done before all else."""
    desk = lay_out(ledger, drop)
    desk.worked = worked or desk.last
    if prepare:
        prepare(desk)
    fill_in(desk)
    decorate(desk)
    if foot:
        add_foot(desk, gap=foot == 'gap')
    add_summary(desk, totals=bool(foot))
    add_pictures(desk)
    return desk


def save(desk, path):
    desk.workbook.save(path)
    fix_times(path)


def openpyxl_file(ledger, path, **how):
    save(play(ledger, 'total', **how), path)


def libreoffice_files(ledger, folder, **how):
    """Both are saved in one run of LibreOffice."""
    drafts = folder / 'drafts'
    drafts.mkdir(exist_ok=True)
    files = [drafts / 'libreoffice.xlsx', drafts / 'libreoffice-gap.xlsx']
    for file, foot in zip(files, ('total', 'gap')):
        play(ledger, foot, **how).workbook.save(file)
    calc.save_anew(files, folder)
    for file in files:
        file.unlink()
        freeze(folder / file.name)
        fix_times(folder / file.name)
    drafts.rmdir()


def freeze(path):
    """LibreOffice without a window drops the frozen panes, which a person's LibreOffice keeps."""
    parts = read_parts(path)
    sheet = Package(path).sheets['任务台账']
    pane = b'<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>'
    if b'<pane ' not in parts[sheet]:
        parts[sheet] = re.sub(rb'(<sheetView [^>]*[^/]>)', rb'\1' + pane, parts[sheet], count=1)
    write_parts(path, parts)


def table_file(ledger, path, totals=False, **how):
    """An Excel table over the body, which nothing stands below; or with the table's own row of totals."""
    desk = play(ledger, None, **how)
    sheet, width = desk.sheet, max(desk.headings.values())
    sheet.auto_filter.ref = None
    end = desk.last + (1 if totals else 0)
    table = Table(displayName='表1', ref=f'A1:{letters_of(width)}{end}')
    table.tableStyleInfo = TableStyleInfo(name='TableStyleMedium2', showRowStripes=True)
    table._initialise_columns()
    names = {column: heading for heading, column in desk.headings.items()}
    for column, entry in enumerate(table.tableColumns, 1):
        entry.name = names[column]
    by_name = {entry.name: entry for entry in table.tableColumns}
    by_name['跟进'].calculatedColumnFormula = TableFormula(attr_text=follow(desk, 2)[1:])
    table.autoFilter.ref = f'A1:{letters_of(width)}{desk.last}'
    if totals:
        table.totalsRowCount = 1
        by_name['序号'].totalsRowLabel = '汇总'
        by_name[FUNDS].totalsRowFunction = 'sum'
        sheet.cell(end, 1).value = '汇总'
        desk.cell(FUNDS, end).value = f'=SUBTOTAL(109,表1[{FUNDS}])'
        desk.cell(FUNDS, end).number_format = '#,##0.00'
    sheet.add_table(table)
    summary = desk.workbook['统计']
    summary.append(['经费(表)', f'=SUM(表1[{FUNDS}])'])
    summary.append(['已完成(表)', '=COUNTIF(表1[完成状态],"已完成")'])
    save(desk, path)


def running_file(ledger, path, **how):
    """A running total and a difference from the row above: references within the column itself."""
    desk = lay_out(ledger, how.get('drop', 0))
    insert_column(desk, '累计经费', desk.headings[SHARE], 11, '#,##0.00')
    desk.worked = how.get('worked') or desk.last
    fill_in(desk)
    funds = desk.letter(FUNDS)
    for row in range(2, desk.last + 1):
        desk.cell('累计经费', row).value = f'=SUM({funds}$2:{funds}{row})'
    decorate(desk)
    add_foot(desk, gap=False)
    add_summary(desk)
    save(desk, path)


def sorted_file(ledger, path, **how):
    """Sorted by 责任单位, with an own row amid the body, and one task kept in two rows."""
    desk = play(ledger, 'total', prepare=add_rows, **how)
    sheet, key = desk.sheet, desk.column('责任单位')
    width = max(desk.headings.values())
    rows = [read_row(sheet, row, width) for row in range(2, desk.worked + 1)]
    rows.sort(key=lambda row: (row['cells'][key - 1]['value'] or '', row['cells'][0]['value'] or 0))
    for at, row in enumerate(rows, 2):
        write_row(sheet, at, row)
        if row['cells'][0]['value'] is not None:
            # formulas speak of their own row
            desk.cell('跟进', at).value = follow(desk, at)
            desk.cell(SHARE, at).value = share(desk, at)
    for row in range(2, desk.last + 1):
        if desk.cell('工作任务', row).value == OWN_TASK:
            desk.cell('跟进', row).value = desk.cell(SHARE, row).value = None
            desk.cell('进展情况', row).value = '6月12日交办'
    save(desk, path)


OWN_TASK = '领导临时交办:做好迎检准备'


def add_rows(desk):
    """Two rows more behind those that the office worked in: one of its own, one a copy of the fortieth."""
    sheet, at, last, width = desk.sheet, desk.worked, desk.last, max(desk.headings.values())
    for row in range(last, at, -1):
        write_row(sheet, row + 2, read_row(sheet, row, width))
    own, twin = read_row(sheet, at, width), read_row(sheet, 40, width)
    for cell in own['cells']:
        cell.update(value=None, comment=None)
    write_row(sheet, at + 1, own)
    desk.cell('工作任务', at + 1).value, desk.cell('责任单位', at + 1).value = OWN_TASK, '县政府办'
    write_row(sheet, at + 2, twin)

    def grown(ref):
        return Ref(ref.sheet, tuple(end.at_row(last + 2) if end.row == last else end for end in ref.ends))

    change_ranges(sheet, grown)
    sheet.auto_filter.ref = rewrite(sheet.auto_filter.ref, grown)
    desk.last, desk.worked = last + 2, at + 2


def read_row(sheet, row, width):
    cells = [sheet.cell(row, column) for column in range(1, width + 1)]
    return {
        'height': sheet.row_dimensions[row].height,
        'cells': [{'value': cell.value, 'style': copy(cell._style), 'comment': copy(cell.comment) if cell.comment else None,
                   'link': cell.hyperlink} for cell in cells],
    }


def write_row(sheet, row, content):
    sheet.row_dimensions[row].height = content['height']
    for column, said in enumerate(content['cells'], 1):
        cell = sheet.cell(row, column)
        cell.comment, cell._style = said['comment'], said['style']
        cell.value = said['value']
        cell._hyperlink = said['link']
        if said['link']:
            said['link'].ref = cell.coordinate


def duplicate_file(ledger, path):
    """The id of one task filled down over those of three others."""
    desk = play(ledger, 'total')
    column = id_column(desk.headings)
    for row in range(31, 34):
        desk.sheet.cell(row, column).value = desk.sheet.cell(30, column).value
    save(desk, path)


def array_file(ledger, path):
    """An array formula over all rows of the body."""
    desk = play(ledger, 'total')
    cell = desk.cell('跟进', 2).coordinate
    for row in range(2, desk.last + 1):
        desk.cell('跟进', row).value = None
    desk.sheet[cell] = f'={desk.range(FUNDS)}*1.1'
    desk.sheet.formula_attributes[cell] = {'t': 'array', 'ref': desk.range('跟进')}
    save(desk, path)
