import {describe, expect, test} from 'vitest'
import {escapeXml, makeElement, parseXml} from '../../../src/ooxml/xml/xml.js'

const SOURCE = `\ufeff<?xml version='1.0' encoding="UTF-8" ?>\r\n<!-- before --><x:a  b = '1&amp;"' c="2" >
  <x:d/><e x:r='4'>text &lt;&#65;<![CDATA[<raw>]]></e> <?pi?><f>
  <g/></f>  </x:a>\n<!-- after -->`

const open = () => parseXml(SOURCE, 'a part')

describe('a document', () => {
  test('that is not edited is written as it was', () => {
    const {root, write} = open()
    expect(write()).toBe(SOURCE)
    expect(root.isEdited).toBe(false)
  })

  test('is read without regard to prefixes', () => {
    const {root} = open()
    expect(root.name).toBe('a')
    expect(root.prefix).toBe('x:')
    expect(root.children.map(({tag}) => tag)).toEqual(['x:d', 'e', 'f'])
    expect(root.get('b')).toBe('1&"')
    expect(root.child('e')?.get('r')).toBe('4')
    expect(root.child('e')?.text).toBe('text <A<raw>')
    expect(root.descendants('g')).toHaveLength(1)
  })

  test.each([['setting an attribute', "b = '1&amp;\"' c", 'b="<5&gt;" c'.replace('<', '&lt;')]])(
    '%s changes it alone',
    (_, before, after) => {
      const {root, write} = open()
      root.set('b', '<5>')
      expect(write()).toBe(SOURCE.replace(before, after))
    },
  )

  test('an attribute is taken away, or put at the end', () => {
    const {root, write} = open()
    root.set('c', null)
    root.child('d')?.set('n', '"')
    root.child('e')?.set('r', '5')
    expect(write()).toBe(SOURCE.replace(' c="2"', '').replace('<x:d/>', '<x:d n="&quot;"/>').replace("'4'", '"5"'))
    root.set('c', '2')
    root.set('c', '2')
    expect(write()).toContain('c="2" >')
  })

  test('elements are put in, replaced and taken out', () => {
    const {root, write} = open()
    root.child('d')?.append(makeElement('<n>1</n>'))
    root.insert(1, makeElement('<m/>'))
    root.child('f')?.child('g')?.remove()
    root.child('e')?.setText('a & b')
    expect(write()).toBe(
      SOURCE.replace('<x:d/>', '<x:d><n>1</n></x:d><m/>')
        .replace('text &lt;&#65;<![CDATA[<raw>]]>', 'a &amp; b')
        .replace('\n  <g/>', ''),
    )
    root.child('e')?.replaceWith(makeElement('<z/>'))
    root.child('f')?.remove()
    expect(write().endsWith('<m/><z/>  </x:a>\n<!-- after -->')).toBe(true)
  })

  test.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'DOCTYPE'],
    ['<a>&b;</a>', 'entity'],
    ['<a><b></a>', 'close'],
    ['<a', 'a part'],
    ['', 'a part'],
    [`${'<a>'.repeat(600)}${'</a>'.repeat(600)}`, 'deeply'],
  ])('%s is refused', (source, reason) => {
    expect(() => parseXml(source, 'a part')).toThrow(reason)
    expect(() => parseXml(source, 'a part')).toThrow(expect.objectContaining({code: 'unreadable-ledger'}))
  })

  test('of a large sheet is read and written in linear time', () => {
    const row = (at: number) => `<row r="${at}">${'<c r="A1" t="inlineStr"><is><t>做好</t></is></c>'.repeat(16)}</row>`
    const source = `<sheetData>${Array.from({length: 5000}, (_, at) => row(at)).join('')}</sheetData>`
    const began = performance.now()
    const {root, write} = parseXml(source, 'a part')
    for (const element of root.children) element.set('r', `${element.get('r')}0`)
    expect(write().length).toBe(source.length + 5000)
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

test('a text is escaped', () => {
  expect(escapeXml('a<b>&"\n')).toBe('a&lt;b&gt;&amp;&quot;&#10;')
})
