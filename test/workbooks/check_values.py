"""Results: LibreOffice's, our own, and those that the file holds."""
import datetime
import re
import tempfile
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel

import calc
from check_ranges import table_columns
from evaluate import Evaluator
from refs import letters_of
from values import Unsupported

CHANGING = re.compile(r'\b(?:TODAY|NOW|RAND|RANDBETWEEN|OFFSET|INDIRECT)\(')


def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        return to_excel(value)
    return '' if value is None else value


def alike(left, right):
    left, right = plain(left), plain(right)
    if isinstance(left, bool) or isinstance(right, bool):
        return bool(left) == bool(right) and not isinstance(left, str) and not isinstance(right, str)
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
    return left == right


def check_values(pair, faults, formulas, recalculate=True):
    """Gives (sheet, row, column) -> result, as we compute it, for those formulas that we can compute."""
    after = pair.after
    names = {key: pair.expected(text, key[1] or '')[0] for key, text in pair.before.names.items()}
    evaluator = Evaluator(after.workbook, formulas, names, table_columns(pair))
    anew = recalculated(after.path) if recalculate else None
    results, unknown = {}, 0
    for key, formula in formulas.items():
        sheet, row, column = key
        where = f'{pair.where(sheet, row, column)} ={formula.lstrip("=")}'
        try:
            own = evaluator.cell(*key)
        except Unsupported:
            own, unknown = None, unknown + 1
            faults.remark(f'{where}: not computed here')
        except Exception as fault:  # an error value
            own = str(fault)
        known = own is not None
        if known:
            results[key] = own
        changing = CHANGING.search(formula)
        if anew is not None:
            theirs = anew[sheet].cell(row, column).value
            if known and not alike(own, theirs):
                faults.add('result', where, f'LibreOffice has {theirs!r}, it should be {own!r}')
            if not known:
                own, known = theirs, True
        held = after.cached[sheet].cell(row, column).value
        if held is not None and known and not changing and not alike(held, own):
            faults.add('stale', where, f'the file holds {held!r}, it should be {own!r}')
    return results, unknown


def recalculated(path):
    with tempfile.TemporaryDirectory(prefix='workbooks-') as folder:
        calc.save_anew([Path(path).resolve()], folder)
        return load_workbook(Path(folder) / Path(path).name, data_only=True)


def sums_of(pair):
    """For the report: the sum of each of the office's columns of numbers over all rows of the body."""
    after, found = pair.after, {}
    for column in range(1, pair.before.sheet.max_column + 1):
        if column in pair.before.ours:
            continue
        values = [after.sheet.cell(row, column).value for row in range(2, after.last + 1)]
        amounts = [value for value in values if isinstance(value, (int, float)) and not isinstance(value, bool)]
        if amounts:
            heading = after.sheet.cell(1, column).value or letters_of(column)
            found[str(heading)] = round(sum(amounts), 10)
    return found
