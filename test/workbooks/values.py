"""Values as formulas know them: numbers, texts, truths, blanks (None), ranges."""


class Unsupported(Exception):
    """A formula that this evaluator does not know; it has no opinion then."""


class Fault(Exception):
    """A result such as #DIV/0!."""


class Area(list):
    """The values of a range, row by row, with blanks as None."""


def one(value):
    if isinstance(value, Area):
        if len(value) != 1 or len(value[0]) != 1:
            raise Unsupported('a range for one value')
        return value[0][0]
    return value


def number(value):
    if value is None:
        return 0
    if isinstance(value, str):
        raise Fault('#VALUE!')
    return float(value)


def truth(value):
    if isinstance(value, str):
        raise Fault('#VALUE!')
    return bool(value)


def said(value):
    if value is None:
        return ''
    if isinstance(value, bool):
        return str(value).upper()
    return f'{value:.15g}' if isinstance(value, (int, float)) else value


def compare(left, right, operator):
    def rank(value, other):
        if value is None:
            value = '' if isinstance(other, str) else 0
        kind = 2 if isinstance(value, bool) else 1 if isinstance(value, str) else 0
        return kind, value.lower() if isinstance(value, str) else value
    a, b = rank(left, right), rank(right, left)
    return {'=': a == b, '<>': a != b, '<': a < b, '>': a > b, '<=': a <= b, '>=': a >= b}[operator]
