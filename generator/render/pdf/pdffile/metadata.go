package pdffile

import (
	"encoding/xml"
	"strings"
	"time"
)

// producer is the program that the file names as its maker.
const producer = "Briefpack"

// info returns the information dictionary, which says the same as the metadata.
func (f *finisher) info() []byte {
	d := f.doc
	s := "<</Title" + textString(d.Title) + "/Producer(" + producer + ")"
	if d.Author != "" {
		s += "/Author" + textString(d.Author)
	}
	if d.Subject != "" {
		s += "/Subject" + textString(d.Subject)
	}
	if !d.Issued.IsZero() {
		date := "(D:" + d.Issued.Format("20060102150405") + "Z)"
		s += "/CreationDate" + date + "/ModDate" + date
	}
	return []byte(s + ">>")
}

// metadata adds the XMP packet, which claims PDF/UA-1 and PDF/A-2a.
func (f *finisher) metadata() int {
	d := f.doc
	var x strings.Builder
	x.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
		` xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">` +
		`<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>`)
	put := func(before, text, after string) {
		if text != "" {
			x.WriteString(before)
			xml.EscapeText(&x, []byte(text)) // a strings.Builder takes everything
			x.WriteString(after)
		}
	}
	put(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, d.Title, `</rdf:li></rdf:Alt></dc:title>`)
	put(`<dc:creator><rdf:Seq><rdf:li>`, d.Author, `</rdf:li></rdf:Seq></dc:creator>`)
	put(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, d.Subject, `</rdf:li></rdf:Alt></dc:description>`)
	put(`<dc:language><rdf:Bag><rdf:li>`, d.Lang, `</rdf:li></rdf:Bag></dc:language>`)
	put(`<pdf:Producer>`, producer, `</pdf:Producer>`)
	if !d.Issued.IsZero() {
		date := d.Issued.Format(time.RFC3339)
		put(`<xmp:CreateDate>`, date, `</xmp:CreateDate>`)
		put(`<xmp:ModifyDate>`, date, `</xmp:ModifyDate>`)
		put(`<xmp:MetadataDate>`, date, `</xmp:MetadataDate>`)
	}
	x.WriteString(`</rdf:Description>` + pdfuaSchema + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	n := f.reserve()
	f.setStream(n, "/Type/Metadata/Subtype/XML", []byte(x.String()))
	return n
}

// pdfuaSchema declares the property pdfuaid:part, as PDF/A asks of every property that
// it does not know.
const pdfuaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` +
	`<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">` +
	`<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>` +
	`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>` +
	`<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>` +
	`<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>` +
	`<pdfaProperty:description>Indicates which part of ISO 14289 the file follows</pdfaProperty:description>` +
	`</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`
