"""Workbooks as packages: their parts, relationships and sheets, read without any workbook library."""
import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'


def read_parts(path):
    """Part name -> bytes, in the order of the package."""
    with zipfile.ZipFile(path) as archive:
        return {item.filename: archive.read(item) for item in archive.infolist() if not item.is_dir()}


def write_parts(path, parts):
    """The same parts give the same bytes."""
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            item = zipfile.ZipInfo(name, FIXED_TIME)
            item.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(item, data)


def fix_times(path):
    """Takes out of a package all that changes from one run to the next."""
    parts = read_parts(path)
    for name, data in parts.items():
        if name == 'docProps/core.xml':
            parts[name] = re.sub(rb'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ', b'2026-03-02T01:00:00Z', data)
        # LibreOffice numbers its own formats and the axes of charts by chance
        for number, old in enumerate(dict.fromkeys(re.findall(rb'<x14:id>(\{[^}]*\})<', data))):
            parts[name] = parts[name].replace(old, b'{00000000-0000-4000-8000-%012d}' % number)
        for number, old in enumerate(dict.fromkeys(re.findall(rb'<c:axId val="(\d{4,})"', data))):
            parts[name] = parts[name].replace(b' val="%b"' % old, b' val="%d"' % (1001 + number))
    write_parts(path, parts)


def local(element):
    """An element's name without its namespace."""
    return element.tag.rpartition('}')[2] if isinstance(element.tag, str) else ''


def children(element, name):
    return [child for child in element if local(child) == name] if element is not None else []


def child(element, name):
    return next(iter(children(element, name)), None)


def descend(element, name):
    return [item for item in element.iter() if local(item) == name]


def attribute(element, name):
    """An attribute by its local name."""
    return next((value for key, value in element.attrib.items() if key.rpartition('}')[2] == name), None)


def canonical(element, without=()):
    """An element as text that does not depend on prefixes or on the order of attributes."""
    names = ' '.join(f'{key.rpartition("}")[2]}={value!r}' for key, value in sorted(element.attrib.items())
                     if key.rpartition('}')[2] not in without)
    inner = ''.join(canonical(item, without) for item in element if local(item) not in without)
    text = (element.text or '') if len(element) == 0 else ''
    return f'<{local(element)} {names}>{text}{inner}</>'


def malformed(parts):
    """What in these parts is not well-formed XML."""
    found = []
    for name, data in parts.items():
        if name.endswith(('.xml', '.rels', '.vml')):
            try:
                ET.fromstring(data)
            except ET.ParseError as error:
                found.append(f'{name}: not well-formed: {error}')
    return found


class Package:
    """A workbook's parts, its sheets in order, and what they point to."""

    def __init__(self, path):
        self.parts = read_parts(path)
        self._trees = {}
        self.workbook = next(target for kind, target in self.relations('').values() if kind == 'officeDocument')
        related = self.relations(self.workbook)
        self.sheets = {}
        self.states = {}
        for sheet in descend(self.tree(self.workbook), 'sheet'):
            kind, target = related[attribute(sheet, 'id')]
            self.sheets[sheet.get('name')] = target
            self.states[sheet.get('name')] = sheet.get('state', 'visible')
        self.strings = next((target for kind, target in related.values() if kind == 'sharedStrings'), None)
        self.styles = next((target for kind, target in related.values() if kind == 'styles'), None)

    def tree(self, name):
        if name not in self._trees:
            self._trees[name] = ET.fromstring(self.parts[name])
        return self._trees[name]

    def relations_name(self, name):
        folder, base = posixpath.split(name)
        return posixpath.join(folder, '_rels', f'{base}.rels')

    def relations(self, name):
        """Relationship id -> (kind, part or outside address)."""
        found = {}
        data = self.parts.get(self.relations_name(name))
        for item in descend(ET.fromstring(data), 'Relationship') if data else []:
            target = item.get('Target')
            if item.get('TargetMode') != 'External':
                target = posixpath.normpath(posixpath.join('/', posixpath.dirname(name), target)).lstrip('/')
            found[item.get('Id')] = (item.get('Type').rpartition('/')[2], target)
        return found

    def related(self, name, kind):
        return [target for of, target in self.relations(name).values() if of == kind]

    def used(self, name, element):
        """The parts that a part's elements of that name point to by their ids; related alone is not enough to be shown."""
        related = self.relations(name)
        return [related[attribute(item, 'id')][1] for item in descend(self.tree(name), element) if attribute(item, 'id') in related]

    def names(self):
        """(defined name, its sheet or None) -> its text."""
        titles = list(self.sheets)
        found = {}
        for item in descend(self.tree(self.workbook), 'definedName'):
            scope = item.get('localSheetId')
            found[item.get('name'), titles[int(scope)] if scope else None] = item.text or ''
        return found

    def faults(self):
        """What is broken in the package itself."""
        found = malformed(self.parts)
        for name in self.parts:
            if not name.endswith('.rels'):
                for kind, target in self.relations(name).values():
                    outside = re.match(r'[a-z]+:|#|\.\.', target) or kind in ('hyperlink', 'externalLinkPath')
                    if not outside and target not in self.parts:
                        found.append(f'{name}: its {kind} {target} is not there')
        types = ET.fromstring(self.parts['[Content_Types].xml'])
        named = {item.get('PartName').lstrip('/') for item in descend(types, 'Override')}
        endings = {item.get('Extension').lower() for item in descend(types, 'Default')}
        found += [f'content types name {name}, which is not there' for name in sorted(named - set(self.parts))]
        for name in self.parts:
            if name != '[Content_Types].xml' and name not in named and name.rpartition('.')[2].lower() not in endings:
                found.append(f'{name}: no content type')
        return found
