package xlsx

// The parts of a workbook that are the same in each.

const (
	main       = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relations  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packages   = "http://schemas.openxmlformats.org/package/2006/"
	types      = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	namespaces = `xmlns="` + main + `" xmlns:r="` + relations + `"`
)

const contentTypes = `<Types xmlns="` + packages + `content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/xl/workbook.xml" ContentType="` + types + `sheet.main+xml"/>` +
	`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="` + types + `worksheet+xml"/>` +
	`<Override PartName="/xl/worksheets/sheet2.xml" ContentType="` + types + `worksheet+xml"/>` +
	`<Override PartName="/xl/worksheets/sheet3.xml" ContentType="` + types + `worksheet+xml"/>` +
	`<Override PartName="/xl/tables/table1.xml" ContentType="` + types + `table+xml"/>` +
	`<Override PartName="/xl/styles.xml" ContentType="` + types + `styles+xml"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const packageRelations = `<Relationships xmlns="` + packages + `relationships">` +
	`<Relationship Id="rId1" Type="` + relations + `/officeDocument" Target="xl/workbook.xml"/>` +
	`<Relationship Id="rId2" Type="` + packages + `relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const workbookRelations = `<Relationships xmlns="` + packages + `relationships">` +
	`<Relationship Id="rId1" Type="` + relations + `/worksheet" Target="worksheets/sheet1.xml"/>` +
	`<Relationship Id="rId2" Type="` + relations + `/worksheet" Target="worksheets/sheet2.xml"/>` +
	`<Relationship Id="rId3" Type="` + relations + `/worksheet" Target="worksheets/sheet3.xml"/>` +
	`<Relationship Id="rId4" Type="` + relations + `/styles" Target="styles.xml"/></Relationships>`

const tableRelations = `<Relationships xmlns="` + packages + `relationships">` +
	`<Relationship Id="rId1" Type="` + relations + `/table" Target="../tables/table1.xml"/></Relationships>`

// The styles of cells, as places in cellXfs. Number format 49 is text: a new value in a
// cell stays as it was typed, be it "=1+1" or "+44".
const (
	stylePlain = iota
	styleHeading
	styleTitle
	styleText
)

const (
	wrapped = `<alignment vertical="top" wrapText="1"/>`
	styles  = `<styleSheet xmlns="` + main + `">` +
		`<fonts count="3"><font><sz val="12"/><name val="Arial"/><family val="2"/></font>` +
		`<font><b/><sz val="16"/><name val="Arial"/><family val="2"/></font>` +
		`<font><b/><sz val="12"/><name val="Arial"/><family val="2"/></font></fonts>` +
		`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
		`<fill><patternFill patternType="solid"><fgColor rgb="FFE6E6E6"/></patternFill></fill></fills>` +
		`<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>` +
		`<border><left style="thin"><color rgb="FF595959"/></left><right style="thin"><color rgb="FF595959"/></right>` +
		`<top style="thin"><color rgb="FF595959"/></top><bottom style="thin"><color rgb="FF595959"/></bottom><diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
		`<cellXfs count="4">` +
		`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">` + wrapped + `</xf>` +
		`<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">` + wrapped + `</xf>` +
		`<xf numFmtId="49" fontId="2" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` + wrapped + `</xf>` +
		`<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">` + wrapped + `</xf>` +
		`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
)
