"""A small evaluator of formulas, to have a second opinion on LibreOffice's results."""
import datetime
import re

from openpyxl.utils.datetime import to_excel

from functions import FUNCTIONS
from refs import TOKEN, Ref
from values import Area, Fault, Unsupported, compare, number, one, said, truth


class Evaluator:
    """`formulas`: (sheet, row, column) -> the formula that should be there; values come from the workbook's cells."""

    def __init__(self, workbook, formulas, names, tables):
        self.workbook, self.formulas, self.names, self.tables = workbook, formulas, names, tables
        self.results = {}

    def cell(self, sheet, row, column):
        key = (sheet, row, column)
        if key in self.formulas:
            if key not in self.results:
                self.results[key] = Unsupported('a circle')
                self.results[key] = self.formula(self.formulas[key], sheet)
            result = self.results[key]
            if isinstance(result, Exception):
                raise result
            return result
        if sheet not in self.workbook.sheetnames:
            raise Unsupported(sheet)
        found = self.workbook[sheet]._cells.get((row, column))
        value = found.value if found else None
        if isinstance(value, str) and value.startswith('=') and found.data_type == 'f':
            raise Unsupported('a formula that nothing was expected of')
        if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
            return to_excel(value)
        return value

    def formula(self, text, sheet):
        """The result of a formula, or the exception that stands for it."""
        try:
            tokens = [match for match in TOKEN.finditer(text.lstrip('=')) if not match['space']]
            value = Parser(self, tokens, sheet).whole()
            if isinstance(value, Area):
                if sum(map(len, value)) != 1:
                    raise Unsupported('a range as a result')
                value = value[0][0]
            return 0 if value is None else value
        except (Unsupported, Fault) as error:
            return error

    def area(self, ref, sheet):
        name = ref.sheet or sheet
        if name not in self.workbook.sheetnames:
            raise Unsupported(f'{name}!')
        limits = self.workbook[name]
        first, last = ref.ends[0], ref.ends[-1]
        rows = range(first.row or 1, (min(last.row, limits.max_row) if last.row else limits.max_row) + 1)
        columns = range(first.column or 1, (last.column or limits.max_column) + 1)
        return Area([[self.cell(name, row, column) for column in columns] for row in rows])


class Parser:
    """Descends from comparisons down to values, computing as it goes."""

    def __init__(self, evaluator, tokens, sheet):
        self.evaluator, self.tokens, self.sheet, self.at = evaluator, tokens, sheet, 0

    def peek(self):
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ''

    def take(self, *wanted):
        if self.peek() in wanted:
            self.at += 1
            return self.tokens[self.at - 1][0]
        return None

    def need(self, wanted):
        if not self.take(wanted):
            raise Unsupported(f'{wanted} was expected, not {self.peek()}')

    def whole(self):
        value = self.comparison()
        if self.peek():
            raise Unsupported(self.peek())
        return value

    def comparison(self):
        left = self.joined()
        while operator := self.take('=', '<>', '<', '>', '<=', '>='):
            left = compare(one(left), one(self.joined()), operator)
        return left

    def joined(self):
        left = self.sum()
        while self.take('&'):
            left = said(one(left)) + said(one(self.sum()))
        return left

    def sum(self):
        left = self.product()
        while operator := self.take('+', '-'):
            right = number(one(self.product()))
            left = number(one(left)) + (right if operator == '+' else -right)
        return left

    def product(self):
        left = self.power()
        while operator := self.take('*', '/'):
            right = number(one(self.power()))
            if operator == '/' and right == 0:
                raise Fault('#DIV/0!')
            left = number(one(left)) * right if operator == '*' else number(one(left)) / right
        return left

    def power(self):
        left = self.signed()
        while self.take('^'):
            left = number(one(left)) ** number(one(self.signed()))
        return left

    def signed(self):
        if self.take('-'):
            return -number(one(self.signed()))
        if self.take('+'):
            return self.signed()
        value = self.value()
        while self.take('%'):
            value = number(one(value)) / 100
        return value

    def value(self):
        if self.at >= len(self.tokens):
            raise Unsupported('an end too soon')
        token = self.tokens[self.at]
        self.at += 1
        if token['string']:
            return token[0][1:-1].replace('""', '"')
        if token['number']:
            return float(token[0])
        if token['table']:
            return self.table(token[0])
        if token['ref']:
            return self.evaluator.area(Ref.read(token['sheet'], token['ref']), self.sheet)
        if token[0] == '(':
            value = self.comparison()
            self.need(')')
            return value
        if token['word']:
            return self.word(token[0])
        raise Unsupported(token[0])

    def word(self, word):
        if self.take('('):
            return self.call(word.upper())
        if word.upper() in ('TRUE', 'FALSE'):
            return word.upper() == 'TRUE'
        text = self.evaluator.names.get((word, self.sheet)) or self.evaluator.names.get((word, None))
        if text is None:
            raise Unsupported(f'the name {word}')
        match = TOKEN.fullmatch(text)
        if not match or not match['ref']:
            raise Unsupported(f'the name {word}')
        return self.evaluator.area(Ref.read(match['sheet'], match['ref']), self.sheet)

    def table(self, text):
        match = re.fullmatch(r'([\w.]+)\[([^\[\]]+)\]', text)
        columns = self.evaluator.tables.get(match[1]) if match else None
        if not columns or match[2] not in columns:
            raise Unsupported(text)
        return self.evaluator.area(columns[match[2]], self.sheet)

    def call(self, name):
        if name in ('IF', 'IFERROR'):
            return self.lazy(name)
        arguments = []
        while not self.take(')'):
            arguments.append(self.comparison())
            if not self.take(',') and self.peek() != ')':
                raise Unsupported(self.peek())
        if name not in FUNCTIONS:
            raise Unsupported(name)
        return FUNCTIONS[name](*arguments)

    def end_of_argument(self):
        """Where the argument that begins here ends."""
        depth = 0
        for at in range(self.at, len(self.tokens)):
            token = self.tokens[at][0]
            if depth == 0 and token in (',', ')'):
                return at
            depth += {'(': 1, ')': -1}.get(token, 0)
        return len(self.tokens)

    def lazy(self, name):
        """Arguments that may be wrong as long as they are not chosen."""
        results = []
        while not self.take(')'):
            end = self.end_of_argument()
            try:
                results.append(one(self.comparison()))
            except Fault as error:
                results.append(error)
            self.at = end
            if not self.take(',') and self.peek() != ')':
                raise Unsupported(self.peek())
        chosen = results[0] if name == 'IFERROR' else None
        if name == 'IF':
            if isinstance(results[0], Fault):
                raise results[0]
            chosen = results[1] if truth(results[0]) else (results[2] if len(results) > 2 else False)
        elif isinstance(chosen, Fault):
            chosen = results[1]
        if isinstance(chosen, Fault):
            raise chosen
        return chosen
