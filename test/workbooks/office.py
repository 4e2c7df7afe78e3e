"""Plays the office: works in a ledger with openpyxl as a clerk would over the months. All that it writes is invented."""
from copy import copy
from dataclasses import dataclass

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import CellIsRule, DataBarRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.datavalidation import DataValidation

from ledger import find_ledger, headings_of, id_column, ids_of
from refs import Ref, letters_of, number_of, rewrite

STATES = ['未启动', '推进中', '已完成', '滞后']
ROOMS = ['综合科', '项目科', '督查科', '信息科']
PLACES = ['城东片区', '柳河镇', '开发区', '白杨街道', '北站广场']
FUNDS, ROOM, FOLLOW, SHARE, PHONE = '经费(万元)', '经办科室', '跟进', '经费占比', '经办电话'
RENAMED = {'进展情况': '最新进展(6月)', '备注': '备注(督查室)'}
# an office column, the heading behind which it stands, its width, its number format
INSERTED = [
    (FUNDS, '牵头单位', 12.5, '#,##0.00'),
    (ROOM, '责任单位', 10.25, '@'),
    (FOLLOW, '截止日期', 8.5, 'General'),
    (SHARE, '备注', 9.75, '0.0%'),
    (PHONE, SHARE, 13, '@'),
]
COLOURED = {4: 'FFFCE4D6', 16: 'FFDDEBF7', 40: 'FFE2EFDA', 41: 'FFE2EFDA'}


@dataclass
class Desk:
    """A ledger on the desk: the workbook, its sheet, its last row, and the last that the office has worked in."""
    workbook: object
    sheet: object
    last: int
    worked: int
    total: int = 0

    @property
    def headings(self):
        return headings_of(self.sheet)

    def column(self, heading):
        return self.headings[RENAMED.get(heading, heading)]

    def letter(self, heading):
        return letters_of(self.column(heading))

    def cell(self, heading, row):
        return self.sheet.cell(row, self.column(heading))

    def range(self, heading, fixed=False, first=2):
        letter, mark = self.letter(heading), '$' if fixed else ''
        return f'{mark}{letter}{mark}{first}:{mark}{letter}{mark}{self.last}'

    def at(self, heading, fixed=False, first=2):
        """The same range as other sheets write it."""
        return f"'{self.sheet.title}'!{self.range(heading, fixed, first)}"


def lay_out(path, drop=0):
    """Opens a ledger, drops its last rows (a younger ledger), and puts the office's columns between ours."""
    workbook = load_workbook(path)
    sheet = find_ledger(workbook)
    last = max(ids_of(sheet, id_column(headings_of(sheet)))) - drop
    if drop:
        sheet.delete_rows(last + 1, drop)
        for row in range(last + 1, last + drop + 1):
            sheet.row_dimensions.pop(row, None)
    desk = Desk(workbook, sheet, last, last - 1)
    for heading, behind, width, style in INSERTED:
        insert_column(desk, heading, headings_of(sheet)[behind], width, style)
    for old, new in RENAMED.items():
        sheet.cell(1, headings_of(sheet)[old]).value = new
    # openpyxl would write 1:1, which LibreOffice and Excel take for broken
    sheet.print_title_rows = '$1:$1'
    for name in ('量化目标', '责任单位'):
        if name in workbook.sheetnames:
            workbook[name].print_title_rows = '$1:$1'
    return desk


def insert_column(desk, heading, behind, width, number_format):
    """openpyxl's own insert_cols moves cells alone."""
    sheet = desk.sheet

    def moved(column):
        return column + 1 if column > behind else column

    def moved_ref(ref):
        ends = (ref.ends[0], ref.ends[-1])
        return Ref(ref.sheet, tuple(
            type(end)(moved(end.column), end.column_fixed, min(end.row, desk.last), end.row_fixed) for end in ends[:len(ref.ends)]))

    cells, sheet._cells = sheet._cells, {}
    for (row, column), cell in cells.items():
        cell.column = moved(column)
        sheet._cells[row, cell.column] = cell
    widths = {}
    for letter, dimension in sheet.column_dimensions.items():
        for column in range(dimension.min or number_of(letter), (dimension.max or number_of(letter)) + 1):
            widths[moved(column)] = (dimension.width if dimension.customWidth else None, dimension.hidden)
    sheet.column_dimensions.clear()
    widths[behind + 1] = (width, False)
    for column, (wide, hidden) in sorted(widths.items()):
        dimension = sheet.column_dimensions[letters_of(column)]
        dimension.hidden = hidden
        if wide:
            dimension.width = wide
    change_ranges(sheet, moved_ref)
    for row in range(1, desk.last + 1):
        cell, model = sheet.cell(row, behind + 1), sheet.cell(row, behind)
        cell._style = copy(model._style)
        if row > 1:
            cell.fill = PatternFill()
            cell.number_format = number_format
    sheet.cell(1, behind + 1).value = heading
    sheet.auto_filter.ref = f'A1:{letters_of(max(headings_of(sheet).values()))}{desk.last}'


def change_ranges(sheet, change):
    """Rewrites the ranges of conditional formats and validations."""
    formats, sheet.conditional_formatting = sheet.conditional_formatting, ConditionalFormattingList()
    for old in formats:
        for rule in old.rules:
            rule.formula = [rewrite(formula, change) for formula in rule.formula]
            sheet.conditional_formatting.add(rewrite(str(old.sqref), change), rule)
    for validation in sheet.data_validations.dataValidation:
        validation.sqref = MultiCellRange(rewrite(str(validation.sqref), change))


def fill_in(desk):
    """What the office wrote into most rows, and its formulas in all of them."""
    for row in range(2, desk.last + 1):
        desk.cell(FOLLOW, row).value = follow(desk, row)
        desk.cell(SHARE, row).value = share(desk, row)
        index = row - 2
        if row > desk.worked:
            continue
        done = (index * 8 % 21) / 20
        state = STATES[2] if done == 1 else STATES[index % 4 if index % 4 != 2 else 1]
        if index % 5 != 4:
            place = PLACES[index % 5]
            desk.cell('进展情况', row).value = f'{index % 6 + 1}月{index % 27 + 1}日:{place}第{index + 1}次调度,完成{index * 3 % 100}%(见附件{index}-A)'
            desk.cell('完成状态', row).value = state
            desk.cell('完成比例', row).value = done
        if index % 3 == 0:
            desk.cell('备注', row).value = f'督{index + 100}号' + (',请分管领导阅' if index % 2 else '')
        if index % 6 != 5:
            desk.cell(FUNDS, row).value = '待定' if index == 20 else round(index * 37 % 101 * 1.25 + 3.1, 2)
        desk.cell(ROOM, row).value = ROOMS[index % 4]
        desk.cell(PHONE, row).value = f'内线0{8000 + index * 13}'


def follow(desk, row):
    done, due = desk.letter('完成比例'), desk.letter('截止日期')
    return f'=IF({done}{row}>=1,"完",IF({due}{row}="","未定",{due}{row}-DATE(2026,6,1)))'


def share(desk, row):
    funds = desk.letter(FUNDS)
    return f'=IF(ISNUMBER({funds}{row}),{funds}{row}/SUM({desk.range(FUNDS, fixed=True)}),0)'


def decorate(desk):
    """Colours, widths, hidden columns, notes, a link, rules of the office's own."""
    sheet = desk.sheet
    for index, colour in COLOURED.items():
        for cell in sheet[index + 2]:
            if cell.value is not None or cell.has_style:
                cell.fill = PatternFill('solid', fgColor=colour)
    strong = desk.cell('进展情况', 9)
    strong.font = Font(name='仿宋', size=12, bold=True, color='FFC00000')
    strong.border = Border(bottom=Side('double', color='FFC00000'))
    desk.cell(FUNDS, 10).alignment = Alignment(horizontal='center', vertical='top')
    sheet.row_dimensions[12].height = 64.5
    sheet.column_dimensions[desk.letter('工作任务')].width = 60.25
    for heading in (PHONE, '原文行'):
        sheet.column_dimensions[desk.letter(heading)].hidden = True
    desk.cell('进展情况', 7).comment = Comment('王晓梅:此条6月例会再议。', '王晓梅', height=60, width=180)
    desk.cell('工作任务', 14).comment = Comment('与发改局口头确认过口径。', '李建国', height=80, width=220)
    link = desk.cell('备注', 5)
    link.hyperlink, link.value = 'https://example.org/duban/103', '督103号(附件)'
    desk.cell('备注', 30).value = "'=不是公式,是文字"
    state = desk.range('完成状态')
    sheet.conditional_formatting.add(state, CellIsRule(
        operator='equal', formula=['"滞后"'], font=Font(color='FF9C0006', bold=True), fill=PatternFill(bgColor='FFFFC7CE')))
    sheet.conditional_formatting.add(desk.range('完成比例'), DataBarRule('num', 0, 'num', 1, color='FF63BE7B'))
    amounts = DataValidation('decimal', operator='greaterThanOrEqual', formula1='0', allow_blank=True, showErrorMessage=False)
    amounts.promptTitle, amounts.prompt, amounts.showInputMessage = '经费', '单位:万元', True
    amounts.sqref = MultiCellRange(desk.range(FUNDS))
    rooms = DataValidation('list', formula1="统计!$F$2:$F$5", allow_blank=True, showErrorMessage=True)
    rooms.sqref = MultiCellRange(desk.range(ROOM))
    sheet.data_validations.dataValidation += [amounts, rooms]


def add_foot(desk, gap):
    """A 合计 row with sums and a merge, right below the body or with an empty row between and a signature below."""
    sheet = desk.sheet
    row = desk.total = desk.last + (2 if gap else 1)
    sheet.cell(row, 1).value = '合计'
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=3)
    desk.cell(FUNDS, row).value = f'=SUM({desk.range(FUNDS)})'
    desk.cell('完成状态', row).value = f'=COUNTIF({desk.range("完成状态")},"已完成")'
    desk.cell('完成比例', row).value = f'=ROUND(AVERAGE({desk.range("完成比例")}),4)'
    desk.cell(SHARE, row).value = f'=SUM({desk.range(SHARE)})'
    thick = Side('medium', color='FF1F3864')
    for column in range(1, max(desk.headings.values()) + 1):
        cell = sheet.cell(row, column)
        cell.font, cell.border, cell.fill = Font(bold=True), Border(top=thick), PatternFill('solid', fgColor='FFF2F2F2')
    desk.cell(FUNDS, row).number_format = '#,##0.00'
    desk.cell('完成比例', row).number_format = desk.cell(SHARE, row).number_format = '0.0%'
    sheet.row_dimensions[row].height = 25.5
    end = row
    if gap:
        desk.cell(FUNDS, row).comment = Comment('财政局核对过。', '王晓梅', height=60, width=180)
        end = row + 2
        sheet.cell(end, 2).value = '制表:王晓梅  审核:李建国'
        sheet.merge_cells(start_row=end, end_row=end, start_column=2, end_column=5)
        desk.cell('工作任务', end + 1).value = '经费平均'
        desk.cell(FUNDS, end + 1).value = f'={desk.letter(FUNDS)}{row}/COUNT({desk.range(FUNDS)})'
    sheet.print_area = f'A1:{letters_of(max(desk.headings.values()))}{end}'
