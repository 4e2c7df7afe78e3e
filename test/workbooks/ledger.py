"""Where things are in a ledger: its sheet, its columns by their headings, its rows by their ids."""

ID_HEADINGS = ('任务标识', 'id')
# what the tool writes; every other column of the ledger is the office's
OUR_HEADINGS = frozenset(
    '序号 编号 板块 牵头领导 工作任务 量化目标 牵头单位 责任单位 完成时限 截止日期 原文行 变动 原文摘录 任务标识 '
    'no ref section leaders task targets leads units deadline due line change excerpt id'.split())
# sheets that an update may write anew
REGENERATED = frozenset(['量化目标', '责任单位', '说明', '变更记录', '_breakdown'])


def find_ledger(workbook):
    """The sheet whose head row has the column of ids."""
    for sheet in workbook.worksheets:
        if any(cell.value in ID_HEADINGS for cell in sheet[1]) and sheet.sheet_state == 'visible':
            return sheet
    raise ValueError('no sheet has a column of task ids')


def headings_of(sheet):
    """Heading -> column number; of two alike, the first."""
    found = {}
    for cell in sheet[1]:
        if cell.value is not None:
            found.setdefault(str(cell.value), cell.column)
    return found


def id_column(headings):
    return next(headings[name] for name in ID_HEADINGS if name in headings)


def ids_of(sheet, column):
    """Row -> id, for the rows that have one."""
    return {row: str(value) for row in range(2, sheet.max_row + 1)
            if (value := sheet.cell(row, column).value) not in (None, '')}
