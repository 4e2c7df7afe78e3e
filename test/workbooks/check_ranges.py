"""What a sheet says of ranges: merges, widths, filters, validations, conditional formats; and names and tables."""
from ledger import REGENERATED
from parts import attribute, canonical, child, children, descend, local
from refs import MAX_ROW, Ref, references

BOOLEANS = {'true': '1', 'false': '0'}
# what must stay as it is, whatever rows came in
SETTINGS = ('sheetPr', 'sheetFormatPr', 'sheetProtection', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'colBreaks')
PLACE = ('sqref', 'formula', 'formula1', 'formula2', 'f', 'priority', 'dxfId', 'uid', 'id')


def check_ranges(pair, faults):
    for title in [sheet.title for sheet in pair.before.foreign_sheets()]:
        if title not in pair.after.package.sheets:
            continue
        was, now = pair.before.tree(title), pair.after.tree(title)
        check_merges(pair, faults, title, was, now)
        check_sizes(pair, faults, title, was, now)
        check_filter(pair, faults, title, was, now)
        check_rules(pair, faults, title, 'validation', validations(pair.before, title), validations(pair.after, title))
        formats = conditional_formats(pair.before, title), conditional_formats(pair.after, title)
        check_rules(pair, faults, title, 'conditional format', *formats)
        check_order(pair, faults, title, *formats)
        check_overlaps(pair, faults, title)
        for name in SETTINGS:
            old, new = child(was, name), child(now, name)
            if (canonical(old) if old is not None else None) != (canonical(new) if new is not None else None):
                faults.add('setting', title, f'{name} changed')
        views = [[canonical(view, ('selection', 'tabSelected')) for view in descend(tree, 'sheetView')] for tree in (was, now)]
        if views[0] != views[1]:
            faults.add('setting', title, 'the view (frozen panes, zoom) changed')
    check_names(pair, faults)
    check_tables(pair, faults)


def check_merges(pair, faults, title, was, now):
    def areas(tree):
        return [item.get('ref') for item in descend(tree, 'mergeCell')]
    wanted = sorted(moved(pair, title, area) for area in areas(was))
    if wanted != sorted(areas(now)):
        faults.add('merge', title, f'should be {wanted}, is {sorted(areas(now))}')


def moved(pair, title, area):
    """A range that moves with its rows and is never extended."""
    ref = references(area)[0]
    return Ref(None, tuple(end.at_row(pair.row(title, end.row)) for end in ref.ends)).write()


def flag(element, name):
    return BOOLEANS.get(element.get(name), element.get(name)) or '0'


def check_sizes(pair, faults, title, was, now):
    width = pair.before.workbook[title].max_column + 3

    def columns(tree):
        found = {}
        for item in descend(tree, 'col'):
            for column in range(int(item.get('min')), min(int(item.get('max')), width) + 1):
                found[column] = (float(item.get('width') or 0), flag(item, 'hidden'), item.get('outlineLevel') or '0')
        return found

    def rows(tree):
        found = {}
        for at, item in enumerate(descend(tree, 'row'), 1):
            height = float(item.get('ht')) if flag(item, 'customHeight') == '1' and item.get('ht') else None
            found[int(item.get('r') or at)] = (height, flag(item, 'hidden'), item.get('outlineLevel') or '0')
        return found

    old, new = columns(was), columns(now)
    for column in sorted(set(old) | set(new)):
        if old.get(column) != new.get(column) and column <= pair.before.workbook[title].max_column:
            faults.add('width', pair.where(title, 1, column), f'was {old.get(column)}, now {new.get(column)}')
    plain = (None, '0', '0')
    old, new = rows(was), rows(now)
    for row, size in old.items():
        if new.get(pair.row(title, row), plain) != size:
            faults.add('height', f'{title}!{row}', f'was {size}, now {new.get(pair.row(title, row), plain)}')


def check_filter(pair, faults, title, was, now):
    old, new = child(was, 'autoFilter'), child(now, 'autoFilter')
    if old is None or new is None:
        if old is not new:
            faults.add('filter', title, 'lost' if new is None else 'came from nowhere')
        return
    right = pair.expected(old.get('ref'), title)
    if new.get('ref') not in right:
        faults.add('filter', title, f'is {new.get("ref")}, should be {right[0]}')
    if canonical(old, ('ref', 'sortState')) != canonical(new, ('ref', 'sortState')):
        faults.add('filter', title, 'what it lets through changed')


def validations(book, title):
    """(what it says, its formulas, its ranges), the ordinary ones and those of Excel 2010."""
    found = []
    for item in descend(book.tree(title), 'dataValidation'):
        sqref = item.get('sqref') or next((x.text for x in descend(item, 'sqref')), '')
        says = sorted((key, BOOLEANS.get(value, value)) for key, value in item.attrib.items()
                      if key.rpartition('}')[2] not in ('sqref', 'uid'))
        formulas = [''.join(part.itertext()) for name in ('formula1', 'formula2') for part in children(item, name)]
        found.append((str(says), tuple(formulas), sqref.split()))
    return found


def conditional_formats(book, title):
    styles = book.package.styles
    looks = [canonical(item) for table in descend(book.package.tree(styles), 'dxfs') for item in children(table, 'dxf')] if styles else []
    found = []
    for block in descend(book.tree(title), 'conditionalFormatting'):
        sqref = block.get('sqref') or next((x.text for x in descend(block, 'sqref')), '')
        for rule in children(block, 'cfRule'):
            look = looks[int(rule.get('dxfId'))] if rule.get('dxfId') else ''
            formulas = tuple(item.text or '' for item in rule.iter() if local(item) in ('formula', 'f'))
            found.append((canonical(rule, PLACE) + look, formulas, sqref.split(), int(rule.get('priority') or 0)))
    return found


def check_rules(pair, faults, title, kind, was, now):
    """Each rule of before is there, says the same, and covers the cells that it should."""
    groups = {}
    for says, formulas, ranges, *_ in was:
        groups.setdefault((says, formulas), []).extend(ranges)
    for (says, formulas), ranges in groups.items():
        right = [pair.expected(formula, title) for formula in formulas]
        found, loose = [], False
        for other, others, areas, *_ in now:
            if other == says and len(others) == len(formulas):
                loose = True
                if all(pair.spelt(formula) in options for formula, options in zip(others, right)):
                    found += areas
        if not found:
            reason = 'its formula is not what it should be' if loose else 'lost or changed'
            faults.add(kind, f'{title}!{" ".join(ranges)}', f'{reason}: {" ".join(formulas) or says[:120]}')
            continue
        must, may = wanted_cover(pair, title, ranges)
        covered = cover(found)
        for column in sorted(set(must) | set(covered)):
            missing = subtract(must.get(column, []), covered.get(column, []))
            extra = subtract(covered.get(column, []), may.get(column, []))
            if missing or extra:
                faults.add(kind, f'{title}!{" ".join(ranges)}', f'now {" ".join(found)}: '
                           + (f'rows {missing} not covered ' if missing else '') + (f'rows {extra} too many' if extra else ''))
                break


def check_order(pair, faults, title, was, now):
    """Which rule comes before which."""
    def order(rules):
        return list(dict.fromkeys((says, len(formulas)) for says, formulas, _, at in sorted(rules, key=lambda rule: rule[3]) if at))
    old = order(was)
    if [rule for rule in order(now) if rule in old] != old:
        faults.add('conditional format', title, 'their order of precedence changed')


def check_overlaps(pair, faults, title):
    """No cell may have two validations that had one."""
    def doubled(rules):
        seen, twice = {}, {}
        for _, _, ranges in rules:
            for column, rows in cover(ranges).items():
                both = [(max(a, c), min(b, d)) for a, b in rows for c, d in seen.get(column, []) if max(a, c) <= min(b, d)]
                twice.setdefault(column, []).extend(both)
                seen.setdefault(column, []).extend(rows)
        return {column for column, rows in twice.items() if rows}
    for column in doubled(validations(pair.after, title)) - doubled(validations(pair.before, title)):
        faults.add('validation', pair.where(title, 1, column), 'two validations overlap')


def cover(ranges):
    """Column -> the rows that ranges cover, as sorted spans without overlap. Whole rows count for the first 60 columns."""
    found = {}
    for area in ranges:
        ref = references(area)[0]
        first, last = ref.ends[0], ref.ends[-1]
        for column in range(first.column or 1, min(last.column or 60, 60) + 1):
            found.setdefault(column, []).append((first.row or 1, last.row or MAX_ROW))
    return {column: joined(rows) for column, rows in found.items()}


def joined(rows):
    spans = []
    for start, end in sorted(rows):
        if spans and start <= spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def subtract(rows, others):
    left = list(rows)
    for start, end in others:
        left = [part for a, b in left for part in ((a, min(b, start - 1)), (max(a, end + 1), b)) if part[0] <= part[1]]
    return left


def wanted_cover(pair, title, ranges):
    must, may = {}, {}
    for column, rows in cover(ranges).items():
        spans = [pair.growth.intervals(*span) if title == pair.before.title else ([span], [span]) for span in rows]
        must[column] = joined([part for needed, _ in spans for part in needed])
        may[column] = joined([part for _, allowed in spans for part in allowed])
    return must, may


def check_names(pair, faults):
    now = pair.after.names
    for (name, scope), text in pair.before.names.items():
        if scope in REGENERATED:
            continue
        label = name + (f' ({scope})' if scope else '')
        if (name, scope) not in now:
            faults.add('name', label, f'lost: {text}')
        elif pair.spelt(now[name, scope]) not in pair.expected(text, scope or ''):
            faults.add('name', label, f'is {now[name, scope]}, should be {pair.expected(text, scope or "")[0]}')
    for name, scope in set(now) - set(pair.before.names):
        if scope not in REGENERATED:
            faults.add('name', name, f'came from nowhere: {now[name, scope]}')


def tables_of(book, title):
    package = book.package
    return {tree.get('displayName'): tree for part in package.used(package.sheets[title], 'tablePart')
            for tree in [package.tree(part)]}


def check_tables(pair, faults):
    for title in [sheet.title for sheet in pair.before.foreign_sheets()]:
        if title not in pair.after.package.sheets:
            continue
        now = tables_of(pair.after, title)
        for name, table in tables_of(pair.before, title).items():
            if name not in now:
                faults.add('table', f'{title} {name}', 'lost')
                continue
            pairs = [(table.get('ref'), now[name].get('ref'))]
            pairs += [(x.get('ref'), y.get('ref')) for x, y in zip(children(table, 'autoFilter'), children(now[name], 'autoFilter'))]
            pairs += [(x.text, y.text) for x, y in zip(descend(table, 'calculatedColumnFormula'), descend(now[name], 'calculatedColumnFormula'))]
            for old, new in pairs:
                if pair.spelt(new) not in pair.expected(old, title, 2 if '(' in old else 0):
                    faults.add('table', f'{title} {name}', f'is {new}, should be {pair.expected(old, title)[0]}')
            if canonical(table, ('ref', 'calculatedColumnFormula')) != canonical(now[name], ('ref', 'calculatedColumnFormula')):
                faults.add('table', f'{title} {name}', 'its columns or its style changed')


def table_columns(pair):
    """Table -> column heading -> the range that its data should have now."""
    found = {}
    for sheet in pair.before.foreign_sheets():
        for name, table in tables_of(pair.before, sheet.title).items():
            ref = references(pair.expected(table.get('ref'), sheet.title)[0])[0]
            first = ref.ends[0].row + int(table.get('headerRowCount') or 1)
            last = ref.ends[1].row - int(table.get('totalsRowCount') or 0)
            found[name] = {
                attribute(column, 'name'): Ref(sheet.title, tuple(
                    type(ref.ends[0])(ref.ends[0].column + at, True, row, True) for row in (first, last)))
                for at, column in enumerate(descend(table, 'tableColumn'))}
    return found
