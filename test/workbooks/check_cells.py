"""The office's cells: what they hold, how they look, what is noted at them."""
from collections import Counter

from book import is_formula
from ledger import REGENERATED
from parts import descend
from refs import fill_down

# notes that the tool itself puts at 牵头单位, and may take away once the lead is known
OUR_NOTES = ('原文称以标记标示牵头单位', '本通知以标记标示牵头单位', '本任务有多个责任单位', '原文未能确定牵头单位')


def check_rows(pair, faults):
    """The old rows stand where they stood, new ones behind the last, each with an id of its own."""
    before, after = pair.before, pair.after
    if after.title != before.title:
        faults.add('rows', after.title, f'the ledger was called {before.title}')
    for heading, column in before.headings.items():
        if str(after.sheet.cell(1, column).value) != heading:
            faults.add('rows', pair.where(after.title, 1, column), f'the heading was {heading}')
    for row in range(2, before.last + 1):
        if before.ids.get(row) != after.ids.get(row):
            faults.add('rows', f'{after.title}!{row}', f'the id was {before.ids.get(row)}, now {after.ids.get(row)}')
    new = [after.ids.get(row) for row in pair.new_rows]
    known = set(before.ids.values())
    for row, task in zip(pair.new_rows, new):
        if task is None or task in known or new.count(task) > 1:
            faults.add('rows', f'{after.title}!{row}', f'a new row needs a new id, not {task}')
    old = [title for title in before.workbook.sheetnames]
    kept = [title for title in after.workbook.sheetnames if title in old]
    if kept != old:
        faults.add('sheets', '', f'the sheets were {old}, now {after.workbook.sheetnames}')
    for title in set(after.workbook.sheetnames) - set(old) - REGENERATED:
        faults.add('sheets', title, 'a sheet that nobody asked for')
    for title, state in before.package.states.items():
        if after.package.states.get(title, state) != state:
            faults.add('sheets', title, f'it was {state}, now {after.package.states[title]}')


def check_cells(pair, faults):
    """Gives (sheet, row, column) in AFTER -> the formula that should be there."""
    formulas = {}
    for sheet in pair.before.foreign_sheets():
        title = sheet.title
        if title not in pair.after.workbook.sheetnames:
            continue
        other = pair.after.workbook[title]
        rich = (pair.before.rich(title), pair.after.rich(title))
        in_ledger = title == pair.before.title
        seen = set()
        for (row, column), cell in list(sheet._cells.items()):
            at = (pair.row(title, row), column)
            seen.add(at)
            now = other._cells.get(at)
            compare_look(pair, faults, title, at, cell, now)
            if in_ledger and row == 1 and column in pair.before.ours:
                continue
            if in_ledger and row in pair.before.ids and column in pair.before.ours:
                continue
            compare_value(pair, faults, formulas, title, row, at, cell, now, rich)
        for at, cell in list(other._cells.items()):
            if at not in seen and cell.value is not None and not may_appear(pair, title, at):
                faults.add('value', pair.where(title, *at), f'it was empty, now {cell.value!r}')
    check_new_rows(pair, faults, formulas)
    return formulas


def may_appear(pair, title, at):
    row, column = at
    return title == pair.after.title and (row in pair.new_rows or (
        column in pair.after.ours and (row in pair.after.ids or row == 1)))


def compare_look(pair, faults, title, at, cell, now):
    was, looks = pair.before.look(cell), pair.after.look(now)
    if was != looks:
        changed = [f'{key} {str(was[key])[:160]!r} → {str(looks[key])[:160]!r}' if key == 'number format' else key
                   for key in was if was[key] != looks[key]]
        faults.add('style', pair.where(title, *at), 'changed: ' + ', '.join(changed))


def compare_value(pair, faults, formulas, title, row, at, cell, now, rich):
    where = pair.where(title, *at)
    value = now.value if now is not None else None
    if not is_formula(cell):
        if cell.value != value or (value is not None and cell.data_type != now.data_type):
            faults.add('value', where, f'was {cell.value!r}, now {value!r}')
        elif rich[0].get(cell.coordinate) != rich[1].get(now.coordinate if now is not None else None):
            faults.add('rich text', where, 'the fonts or readings within its text are not what they were')
        return
    right = pair.expected(cell.value, title, row)
    if not is_formula(now):
        faults.add('formula', where, f'was {cell.value}, now {value!r}')
        formulas[title, *at] = right[0]
        return
    spelt = pair.spelt(value)
    if spelt not in right:
        faults.add('formula', where, f'is {value}, should be {" or ".join(right)}')
    formulas[title, *at] = value if any(f'{name}!' in spelt.replace("'", '') for name in REGENERATED) or spelt in right else right[0]
    array = pair.before.workbook[title].formula_attributes.get(cell.coordinate)
    now_array = pair.after.workbook[title].formula_attributes.get(now.coordinate)
    if (array or {}).get('t') == 'array':
        if not now_array or pair.expected(array['ref'], title, 0)[0] != now_array.get('ref'):
            faults.add('formula', where, f'an array formula over {array["ref"]}, now over {(now_array or {}).get("ref")}')
        formulas.pop((title, *at))


def check_new_rows(pair, faults, formulas):
    """New rows hold nothing in the office's columns but what its formulas fill down to."""
    after, title = pair.after, pair.after.title
    for column in range(1, pair.before.sheet.max_column + 1):
        if column in pair.before.ours:
            continue
        pattern, source = pattern_of(pair, formulas, column)
        for row in pair.new_rows:
            cell = after.sheet._cells.get((row, column))
            where = pair.where(title, row, column)
            if pattern is None:
                if cell is not None and cell.value is not None:
                    filled = is_formula(cell)
                    if not filled:
                        faults.add('new row', where, f'it should be empty, not {cell.value!r}')
                    else:
                        formulas[title, row, column] = pair.spelt(cell.value)
                        faults.remark(f'{where}: filled down though fewer than half of the rows have formulas')
                continue
            right = fill_down(pattern, row - source)
            formulas[title, row, column] = right
            if not is_formula(cell):
                faults.add('new row', where, f'the formula should be filled down: {right}')
            elif pair.spelt(cell.value) != right:
                faults.add('new row', where, f'is {cell.value}, should be {right}')
            elif after.look(cell)['number format'] != after.look(after.sheet.cell(source, column))['number format']:
                faults.add('new row', where, 'the number format should be filled down')


def pattern_of(pair, formulas, column):
    """The formula that most rows of a column share, with the row it stands in; None where fewer than half have it."""
    title = pair.after.title
    rows = [row for row in pair.before.ids if (title, row, column) in formulas]
    shapes = Counter(fill_down(formulas[title, row, column], 10**6 - row) for row in rows)
    if not shapes:
        return None, 0
    # a fixed range that ends at the last row has been extended in all rows alike
    shape, count = shapes.most_common(1)[0]
    if count * 2 < len(pair.before.ids):
        return None, 0
    source = max(row for row in rows if fill_down(formulas[title, row, column], 10**6 - row) == shape)
    return formulas[title, source, column], source


def check_notes(pair, faults):
    for sheet in pair.before.foreign_sheets():
        title = sheet.title
        if title not in pair.after.workbook.sheetnames:
            continue
        other = pair.after.workbook[title]
        was = {(pair.row(title, row), column): cell.comment for (row, column), cell in sheet._cells.items() if cell.comment}
        now = {at: cell.comment for at, cell in other._cells.items() if cell.comment}
        for at, note in was.items():
            kept = now.pop(at, None)
            if kept is None:
                if not (title == pair.before.title and at[1] in pair.before.ours and note.text.startswith(OUR_NOTES)):
                    faults.add('note', pair.where(title, *at), f'lost: {note.text!r}')
            elif (kept.text, kept.author) != (note.text, note.author):
                faults.add('note', pair.where(title, *at), f'was {note.text!r}, now {kept.text!r}')
        for at, note in now.items():
            if not (title == pair.before.title and at[1] in pair.before.ours and note.text.startswith(OUR_NOTES)):
                faults.add('note', pair.where(title, *at), f'came from nowhere: {note.text!r}')
        was = {(pair.row(title, row), column): cell.hyperlink for (row, column), cell in sheet._cells.items() if cell.hyperlink}
        for at, link in was.items():
            cell = other._cells.get(at)
            kept = cell.hyperlink if cell is not None else None
            if kept is None or (kept.target, kept.location) != (link.target, link.location):
                faults.add('link', pair.where(title, *at), f'was to {link.target or link.location}, now {kept and kept.target}')
        check_note_shapes(pair, faults, title)


def check_note_shapes(pair, faults, title):
    """Each note's shape says in which row and column it stands; they must agree with the notes."""
    package = pair.after.package
    part = package.sheets[title]
    shapes = []
    for name in package.used(part, 'legacyDrawing'):
        for data in descend(package.tree(name), 'ClientData'):
            if data.get('ObjectType') == 'Note':
                place = {key: int(item.text) for key in ('Row', 'Column') for item in descend(data, key)}
                shapes.append((place['Row'] + 1, place['Column'] + 1))
    notes = [at for at, cell in pair.after.workbook[title]._cells.items() if cell.comment]
    if sorted(shapes) != sorted(notes):
        faults.add('note', title, f'its shapes stand at {sorted(set(shapes) - set(notes))}, the notes at {sorted(set(notes) - set(shapes))}')
