"""The functions that the evaluator knows."""
import math
import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from values import Area, Fault, compare, number, one, truth


def flat(arguments):
    """(value, whether it stands in a range)."""
    for argument in arguments:
        if isinstance(argument, Area):
            yield from ((value, True) for row in argument for value in row)
        else:
            yield argument, False


def numbers(arguments):
    """Texts and truths in ranges do not count."""
    return [number(value) for value, in_range in flat(arguments)
            if not in_range or (isinstance(value, (int, float)) and not isinstance(value, bool))]


def criterion(wanted):
    """Whether a value meets a criterion such as "已完成", ">=0.5" or "*水利*"."""
    wanted = one(wanted)
    operator, text = '=', wanted
    if isinstance(wanted, str):
        match = re.match(r'(<=|>=|<>|=|<|>)?(.*)$', wanted, re.S)
        operator, text = match[1] or '=', match[2]
    try:
        amount = float(text)
    except (TypeError, ValueError):
        amount = None

    def meets(value):
        if amount is not None:
            if isinstance(value, str) or value is None or isinstance(value, bool):
                return operator == '<>'
            return compare(value, amount, operator)
        if operator in ('=', '<>'):
            pattern = ''.join('.*' if mark == '*' else '.' if mark == '?' else re.escape(mark) for mark in text or '')
            same = value is not None and isinstance(value, str) and re.fullmatch(pattern, value, re.S | re.I) is not None
            if text in ('', None):
                same = value in (None, '')
            return same == (operator == '=')
        return isinstance(value, str) and compare(value, text, operator)
    return meets


def count_if(*pairs):
    return len(chosen(pairs))


def chosen(pairs):
    """The places at which every range meets its criterion."""
    columns = [([value for row in area for value in row], criterion(wanted))
               for area, wanted in zip(pairs[::2], pairs[1::2])]
    size = min(len(values) for values, _ in columns)
    return [at for at in range(size) if all(meets(values[at]) for values, meets in columns)]


def sum_if(area, wanted, amounts=None):
    return sum_ifs(amounts if amounts is not None else area, area, wanted)


def sum_ifs(amounts, *pairs):
    values = [value for row in amounts for value in row]
    return math.fsum(sum(numbers([Area([[values[at]]])])) for at in chosen(pairs))


def average(*arguments):
    found = numbers(arguments)
    if not found:
        raise Fault('#DIV/0!')
    return math.fsum(found) / len(found)


def rounded(value, digits=0):
    exact = Decimal(repr(number(one(value))))
    return float(exact.quantize(Decimal(1).scaleb(-int(number(one(digits)))), ROUND_HALF_UP))


def serial(year, month, day):
    months = int(number(one(year))) * 12 + int(number(one(month))) - 1
    first = date(months // 12, months % 12 + 1, 1)
    return first.toordinal() + int(number(one(day))) - 1 - date(1899, 12, 30).toordinal()


def subtotal(kind, *arguments):
    return {9: total, 109: total, 1: average, 2: count, 102: count, 3: count_all, 103: count_all}[int(one(kind))](*arguments)


def total(*arguments):
    return math.fsum(numbers(arguments))


def count(*arguments):
    return len([value for value, _ in flat(arguments) if isinstance(value, (int, float)) and not isinstance(value, bool)])


def count_all(*arguments):
    return len([value for value, _ in flat(arguments) if value is not None])


FUNCTIONS = {
    'SUM': total,
    'COUNT': count,
    'COUNTA': count_all,
    'COUNTBLANK': lambda area: len([value for value, _ in flat([area]) if value in (None, '')]),
    'COUNTIF': count_if,
    'COUNTIFS': count_if,
    'SUMIF': sum_if,
    'SUMIFS': sum_ifs,
    'AVERAGE': average,
    'MAX': lambda *arguments: max(numbers(arguments), default=0),
    'MIN': lambda *arguments: min(numbers(arguments), default=0),
    'ROUND': rounded,
    'INT': lambda value: math.floor(number(one(value))),
    'ABS': lambda value: abs(number(one(value))),
    'DATE': serial,
    'AND': lambda *arguments: all(truth(value) for value, _ in flat(arguments) if not isinstance(value, str)),
    'OR': lambda *arguments: any(truth(value) for value, _ in flat(arguments) if not isinstance(value, str)),
    'NOT': lambda value: not truth(one(value)),
    'ISNUMBER': lambda value: isinstance(one(value), (int, float)) and not isinstance(one(value), bool),
    'ISBLANK': lambda value: one(value) is None,
    'ISTEXT': lambda value: isinstance(one(value), str),
    'LEN': lambda value: len(one(value) or ''),
    'SUBTOTAL': subtotal,
}
