package tag

// Role is the structure type of an element, as ISO 32000 names it.
type Role string

// The roles.
const (
	RoleDocument  Role = "Document"
	RoleSect      Role = "Sect"
	RoleTitle     Role = "Title" // mapped to P: the cover's title is not a heading
	RoleH1        Role = "H1"
	RoleH2        Role = "H2"
	RoleH3        Role = "H3"
	RoleH4        Role = "H4"
	RoleH5        Role = "H5"
	RoleH6        Role = "H6"
	RoleP         Role = "P"
	RoleList      Role = "L"
	RoleItem      Role = "LI"
	RoleLabel     Role = "Lbl"
	RoleBody      Role = "LBody"
	RoleTable     Role = "Table"
	RoleCaption   Role = "Caption"
	RoleHead      Role = "THead"
	RoleRows      Role = "TBody"
	RoleRow       Role = "TR"
	RoleHeadCell  Role = "TH"
	RoleCell      Role = "TD"
	RoleFigure    Role = "Figure"
	RoleLink      Role = "Link"
	RoleReference Role = "Reference"
	RoleSpan      Role = "Span"
	RoleStrong    Role = "Strong" // mapped to Span
	RoleEmphasis  Role = "Em"     // mapped to Span
	RoleCode      Role = "Code"
	RolePaper     Role = "Paper" // mapped to Span: where a link leads, for people who read on paper
	RoleNote      Role = "Div"
	RoleQuote     Role = "BlockQuote"
	RoleContents  Role = "TOC"
	RoleTOCI      Role = "TOCI"
	RoleForm      Role = "Form"
	roleArtifact  Role = ""
	ScopeColumn        = "/O/Table/Scope/Column"
	ScopeRow           = "/O/Table/Scope/Row"
	ListDisc           = "/O/List/ListNumbering/Disc"
	ListDecimal        = "/O/List/ListNumbering/Decimal"
	ListNone           = "/O/List/ListNumbering/None"
	LineThrough        = "/O/Layout/TextDecorationType/LineThrough"
	LeftToRight        = "/O/Layout/WritingMode/LrTb"
	RightToLeft        = "/O/Layout/WritingMode/RlTb"
)
