"""The office's second sheet 统计, with sums and charts, and the pictures on the ledger."""
import struct
import zlib

from openpyxl.chart import BarChart, PieChart, Reference
from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor, TwoCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName

from office import FUNDS, ROOM, ROOMS

EMU = 9525


def png(width, height, colour):
    """A picture of one colour."""
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    rows = (b'\0' + bytes(colour) * width) * height
    head = struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)
    return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', head) + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b'')


class Picture(Image):
    """openpyxl's picture, which needs no imaging library this way."""

    def __init__(self, data, width, height):
        self.data, self.width, self.height, self.format = data, width, height, 'png'

    def _data(self):
        return self.data


def add_pictures(desk):
    """A seal beside the body, and a photo below it."""
    beside = max(desk.headings.values()) + 1
    seal = Picture(png(48, 48, (192, 0, 0)), 48, 48)
    seal.anchor = OneCellAnchor(_from=AnchorMarker(col=beside, row=3), ext=XDRPositiveSize2D(48 * EMU, 48 * EMU))
    below = max(desk.total, desk.last) + 4
    photo = Picture(png(64, 32, (0, 112, 192)), 64, 32)
    photo.anchor = TwoCellAnchor(
        editAs='oneCell', _from=AnchorMarker(col=4, row=below, colOff=1000), to=AnchorMarker(col=5, row=below + 3))
    desk.sheet._images += [seal, photo]


def add_summary(desk, totals=True):
    """Sheet 统计: label in A, formula in B; a list of its own in F; figures that have nothing to do with the ledger in H."""
    book, ledger = desk.workbook, desk.sheet.title
    sheet = book.create_sheet('统计', 1)
    sheet.append(['项目', '数值', None, None, None, '科室', None, '自有数据'])
    state, funds, done = desk.letter('完成状态'), desk.letter(FUNDS), desk.letter('完成比例')
    whole = {key: f"{ledger}!{key}:{key}" for key in (state, funds)}
    lines = [
        ('已完成(整列)', f'=COUNTIF({whole[state]},"已完成")'),
        ('推进中(区域)', f'=COUNTIF({desk.at("完成状态")},"推进中")'),
        ('未启动(绝对)', f'=COUNTIF({desk.at("完成状态", fixed=True)},"未启动")'),
        ('任务数', f'=COUNTA({desk.at("编号", fixed=True)})'),
        ('经费合计', f'=SUM({desk.at(FUNDS)})'),
        ('滞后经费', f'=SUMIF({desk.at("完成状态")},"滞后",{desk.at(FUNDS)})'),
        ('推进中经费(整列)', f'=SUMIF({whole[state]},"推进中",{whole[funds]})'),
        ('过半', f'=COUNTIF({desk.at("完成比例")},">=0.5")'),
        ('综合科', f'=COUNTIF({desk.at(ROOM)},F2)&"项"'),
        ('经费(名称)', '=SUM(经费区)'),
        ('前二十行', f'=SUM({ledger}!{funds}2:{funds}21)'),
        ('第15行经费', f'={ledger}!{funds}15'),
        ('末行编号', f'={ledger}!B{desk.worked}'),
        ('平均比例', f'=ROUND(AVERAGE({desk.at("完成比例")}),3)'),
        ('含表头', f'=COUNTA({desk.at("编号", first=1)})-1'),
        ('完成率', '=ROUND(B2/B5,4)'),
        ('与台账无关', '=SUM(H2:H5)*2'),
        ('多列', f"=SUM('{ledger}'!${funds}$2:${done}${desk.last})"),
    ]
    if totals:
        lines += [('台账合计格', f'={ledger}!{funds}{desk.total}'), ('核对', f'=IF(ROUND(B6-B20,2)=0,"一致","不一致:{funds}2:{funds}{desk.worked}")')]
    for line in lines:
        sheet.append(line)
    for row, room in enumerate(ROOMS, 2):
        sheet.cell(row, 6).value, sheet.cell(row, 8).value = room, row * 11.5
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True, color='FFFFFFFF'), PatternFill('solid', fgColor='FF1F3864')
    sheet.column_dimensions['A'].width, sheet.column_dimensions['D'].hidden = 22.5, True
    book.defined_names.append(DefinedName('经费区', attr_text=desk.at(FUNDS, fixed=True)))
    book.defined_names.append(DefinedName('状态列', attr_text=f"'{ledger}'!${state}:${state}"))
    add_charts(desk, sheet)
    plain = book.create_sheet('通讯录', 2)
    for line in [('单位', '联系人'), ('住建局', '赵一'), ('水利局', '钱二'), ('教体局', '孙三')]:
        plain.append(line)
    plain['B2'].fill = PatternFill('solid', fgColor='FFFFF2CC')


def add_charts(desk, sheet):
    """One over the ledger down to its last row, one over 统计 alone."""
    bars = BarChart()
    bars.title, bars.height, bars.width = '各任务经费', 9, 24
    column = desk.column(FUNDS)
    bars.add_data(Reference(desk.sheet, min_col=column, min_row=1, max_row=desk.last), titles_from_data=True)
    second = desk.column('完成比例')
    bars.add_data(Reference(desk.sheet, min_col=second, min_row=1, max_row=desk.last), titles_from_data=True)
    bars.set_categories(Reference(desk.sheet, min_col=2, min_row=2, max_row=desk.last))
    sheet.add_chart(bars, 'J2')
    pie = PieChart()
    pie.title = '自有数据'
    pie.add_data(Reference(sheet, min_col=8, min_row=1, max_row=5), titles_from_data=True)
    pie.set_categories(Reference(sheet, min_col=6, min_row=2, max_row=5))
    sheet.add_chart(pie, 'J24')
