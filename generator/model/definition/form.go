package definition

import "briefpack/generator/model/diag"

// Form is a list of fields that people fill in, on a screen or on paper.
type Form struct {
	Key string `show:"public"` // its id, which names its files
	At  diag.Place

	Title    Text    `toml:"title" show:"public" need:"yes" prose:"yes" doc:"title"`
	Purpose  Text    `toml:"purpose" show:"public" need:"yes" prose:"yes" doc:"what the form is for, one sentence"`
	Keywords Text    `toml:"keywords" show:"public" doc:"other words by which the search finds the form: \"apply volunteer\""`
	FilledBy Text    `toml:"filled_by" show:"public" need:"yes" of:"role" doc:"who fills it in: id of a role, or \"everybody\""`
	SentTo   Text    `toml:"sent_to" show:"public" need:"yes" of:"role" doc:"id of the role that receives it"`
	Task     Text    `toml:"task" show:"public" of:"task" doc:"id of the task that the form is for; its deadline is the deadline of the form"`
	Stage    Text    `toml:"stage" show:"public" words:"announced,nominated,chosen" doc:"stage from which there is a form to fill in: \"announced\" (default), \"nominated\" or \"chosen\""`
	Handling Text    `toml:"handling" show:"public" words:"public,keep,hand back" doc:"\"public\" (default), or \"keep\" or \"hand back\", which say what to do with the paper and leave the form out of the hosted edition"`
	Sides    Int     `toml:"sides" show:"public" doc:"number of printed sides that the form should take; if it takes more, its lines are closer together"`
	Fields   []Field `toml:"field" show:"public" need:"yes" doc:"what to fill in, in order"`
	Off      Flag    `toml:"off" show:"public" only:"inspection" doc:"if true, this inspection leaves out a form of its programme"`
}

// Field is a part of a form: a question with room for its answer, or words between questions.
type Field struct {
	At      diag.Place
	Type    Text     `toml:"type" show:"public" need:"yes" words:"text,long,number,date,time,choice,multi,tick,person,sign,table,heading,note" doc:"\"text\", \"long\", \"number\", \"date\", \"time\", \"choice\" (one of choices), \"multi\" (several of choices), \"tick\" (a statement), \"person\", \"sign\", \"table\", \"heading\" or \"note\""`
	Label   Text     `toml:"label" show:"public" prose:"yes" doc:"question, heading, statement to tick, or title of a table or note"`
	Help    Text     `toml:"help" show:"public" prose:"yes" doc:"what to write, or the text of a note"`
	Words   Int      `toml:"words" show:"public" doc:"maximum number of words of a long text (default unlimited)"`
	Lines   Int      `toml:"lines" show:"public" doc:"number of lines on paper for a long text (default 4, or one for each 10 words)"`
	Choices []Text   `toml:"choices" show:"public" prose:"yes" doc:"answers to choose from"`
	Each    Text     `toml:"each" show:"public" words:"agency,source,criterion,evaluation,reader,reading day" doc:"list of the definition that gives the choices, the rows of a table, the people who sign, or one long text, statement or entry of a note for each of its items"`
	Value   Text     `toml:"value" show:"public" prose:"yes" doc:"answer that is filled in already"`
	Columns []Column `toml:"column" show:"public" doc:"columns of a table"`
	Rows    Int      `toml:"rows" show:"public" doc:"number of empty rows of a table (default 3), or of places to sign (default 1)"`
}

// Column is a column of a table in a form.
type Column struct {
	At      diag.Place
	Type    Text   `toml:"type" show:"public" need:"yes" words:"text,number,date,time,choice,tick,person" doc:"what people write in it: \"text\", \"number\", \"date\", \"time\", \"choice\", \"tick\" or \"person\""`
	Label   Text   `toml:"label" show:"public" need:"yes" prose:"yes" doc:"title of the column"`
	Choices []Text `toml:"choices" show:"public" prose:"yes" doc:"answers to choose from"`
}

// IsPublic reports whether the hosted edition has the empty form.
func (f Form) IsPublic() bool { return f.Handling.V == "" || f.Handling.V == "public" }

// FormOf returns the form with an id, or false if there is none.
func FormOf(forms []Form, id string) (Form, bool) {
	for _, f := range forms {
		if f.Key == id {
			return f, true
		}
	}
	return Form{}, false
}
