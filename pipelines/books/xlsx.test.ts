import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readXlsx } from './xlsx.ts';

const workbook = (sheet: string) =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="One &amp; only" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
    'xl/sharedStrings.xml': strToU8('<sst><si><t>first</t></si><si><r><t>sec</t></r><r><t>ond</t></r></si></sst>'),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><dimension ref="A1"/><cols><col min="1"/></cols><sheetData>${sheet}</sheetData></worksheet>`
    )
  });
const rows = (sheet: string) => readXlsx(workbook(sheet))[0]?.rows;

it('puts every cell in its row and column, whatever size the sheet states', () => {
  expect(rows('<row r="2" spans="1:3"><c r="A2" t="s"><v>1</v></c><c r="C2" s="4"><v>0.10</v></c></row><row r="4"/>')).toEqual([
    [],
    ['second', '', '0.10']
  ]);
});

it('reads text where it stands, a formula by its result, and an empty cell as nothing', () => {
  const cells = `<c r="A1" t="inlineStr"><is><r><t>5 &lt; </t></r><r><t xml:space="preserve">6 &amp;amp; &#x2019;</t></r><rPh><t>no</t></rPh></is></c>
    <c r="B1" t="str"><f>A1&amp;"x"</f><v>r&#233;sult</v></c><c r="C1" s="1"/><c r="D1" t="s"><v>0</v></c>`;
  expect(rows(`<row r='1'>${cells}</row>`)).toEqual([['5 < 6 &amp; ’', 'résult', '', 'first']]);
});

it('names the sheet, and refuses what is no workbook', () => {
  expect(readXlsx(workbook(''))).toEqual([{ name: 'One & only', rows: [] }]);
  expect(() => readXlsx(zipSync({ 'content.xml': strToU8('<x/>') }))).toThrow('The workbook lacks xl/workbook.xml');
});
