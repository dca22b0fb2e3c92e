// Package rules checks content: numbers and dates agree, every reference leads to something, no
// text is left over from the last pack, and personal data do not appear where everyone can see
// them.
//
// A rule examines typed content and reports problems. It does not change content, read files or
// use other rules. Content may be partial: load reports missing files and keys, and rules skip
// them.
//
// To add a rule, write it in <group>/<code>.go, add a line to facts or writing, and show a bad and
// a good example in archive/<code>.txtar. `go test ./generator/plan/rules -run TestArchives -update`
// writes what the rule finds into the example. Nothing else names or counts rules.
package rules

import (
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/dates"
	"briefpack/generator/plan/rules/guidance"
	"briefpack/generator/plan/rules/nominations"
	"briefpack/generator/plan/rules/pairs"
	"briefpack/generator/plan/rules/people"
	"briefpack/generator/plan/rules/privacy"
	"briefpack/generator/plan/rules/programme"
	"briefpack/generator/plan/rules/reading"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/plan/rules/site"
	"briefpack/generator/plan/rules/texts"
	"briefpack/generator/plan/rules/training"
	"briefpack/generator/read/load"
)

// All lists every rule, by group.
var All = slices.Concat(facts, writing)

// facts lists the rules about the facts of an inspection: which it lacks, and which contradict each
// other.
var facts = []rule.Rule{
	dates.CancelledDate,
	dates.ChangeNotes,
	dates.ChangedSinceIssue,
	dates.DateInSchoolHoliday,
	dates.DateOnHoliday,
	dates.DateOnWeekend,
	dates.DateOutsidePhase,
	dates.DoneTask,
	dates.HolidayBackwards,
	dates.IssuedAfterTraining,
	dates.MilestoneOutsidePhase,
	dates.MilestonesInOrder,
	dates.TaskDirection,
	dates.TaskDueBeforeIssue,
	dates.TaskDueTooEarly,
	dates.UnknownAnchor,
	dates.UnknownPhase,
	dates.VersionOrder,
	dates.WeekOutOfRange,

	nominations.EssentialCriterion,
	nominations.NobodyNominated,
	nominations.NotTrained,
	nominations.NumberOfReaders,
	nominations.NumberOfReserves,
	nominations.NumberOfTrainees,
	nominations.OneSector,
	nominations.ReleaseNotRecorded,
	nominations.TrainedTwice,
	nominations.TrainingTooSmall,
	nominations.UnknownCriterion,

	pairs.AnotherMode,
	pairs.AnotherRoom,
	pairs.InspectorDoubleBooked,
	pairs.InspectorNotThere,
	pairs.InspectorReads,
	pairs.InspectorTwice,
	pairs.NoPossiblePairing,
	pairs.PrecludedPair,
	pairs.ReaderNotThere,
	pairs.ReaderWithTwoInspectors,
	pairs.ReaderWithoutInspector,
	pairs.ReserveCannotStepIn,
	pairs.TraineePaired,

	people.ClosedWithPeople,
	people.DuplicateID,
	people.EmailShape,
	people.GssCode,
	people.MalformedID,
	people.NoConcernRoute,
	people.NoInspectionLead,
	people.NoKeyContact,
	people.PartnershipTwice,
	people.PersonWithoutPart,
	people.PhoneShape,
	people.SameName,
	people.UnknownAgency,
	people.UnknownPerson,
	people.UnknownRole,

	programme.DuplicateTerm,
	programme.FormField,
	programme.FormNameTaken,
	programme.GroupSpelling,
	programme.DocumentFile,
	programme.PackContent,
	programme.ReplacedWords,
	programme.RoleWithoutPlural,
	programme.NumberOutOfRange,
	programme.ProgrammeIncomplete,
	programme.UnknownDocument,
	programme.UnknownTask,
	programme.UnlistedWord,

	reading.NumberOfReadingDays,
	reading.ReadingDateTwice,
	reading.ReadingDatesFarApart,
	reading.ReadingDatesInOrder,
	reading.ReadingDayTooLong,
	reading.ReadingWithoutVenue,

	site.BrandColour,
	site.BrandContrast,
	site.LanguageTag,
	site.ReservedName,
	site.StatementDates,
	site.WebAddress,

	training.AgendaPastEnd,
	training.AgendaSum,
	training.LongWithoutBreak,
	training.OddHour,
	training.ParallelGroup,
	training.PracticeDocumentAfterTraining,
	training.PracticeAuthorAttends,
	training.PracticeDocumentIncomplete,
	training.PracticeDocumentNotAnonymised,
	training.PracticeDocumentTooOld,
	training.PracticeDocumentUndated,
	training.PracticeDocumentWithoutAuthors,
	training.RemoteWithoutJoining,
	training.SessionsInOrder,
	training.TrainedBeforeReading,
	training.UnknownSession,
}

// writing lists the rules about what sentences and pages of guidance say.
var writing = []rule.Rule{
	guidance.DeadFragment,
	guidance.DeadLink,
	guidance.EmptyGuidance,
	guidance.ImageName,
	guidance.ImageWithoutText,
	guidance.RawHTML,
	guidance.VariantOutOfStep,

	privacy.ChiNumber,
	privacy.DateOfBirth,
	privacy.JoiningDetails,
	privacy.MobilePublished,
	privacy.NameAlone,
	privacy.NationalInsuranceNumber,
	privacy.ReaderPublished,
	privacy.WithheldName,

	texts.AnotherPartnership,
	texts.BraceCount,
	texts.GarbledText,
	texts.HiddenCharacter,
	texts.LookAlikeLetter,
	texts.NumberInProse,
	texts.OldTitle,
	texts.PartnershipInSharedText,
	texts.Placeholder,
	texts.UndrawableCharacter,
	texts.UnknownValue,
	texts.WordsValue,
	texts.WrongWeekday,
}

// Check runs every rule and returns the problems, sorted, once each.
func Check(c *cache.Cache, s load.Site, tools cache.Value[rule.Tools]) []diag.Problem {
	return rule.Check(c, All, s, tools)
}

// CheckFacts runs the rules about facts, which cost a tenth of all.
func CheckFacts(c *cache.Cache, s load.Site, tools cache.Value[rule.Tools]) []diag.Problem {
	return rule.Check(c, facts, s, tools)
}

// IsAboutFacts reports whether a problem is about the facts of an inspection: not about what sentences
// and pages of guidance say.
func IsAboutFacts(p diag.Problem) bool {
	return !slices.ContainsFunc(writing, func(r rule.Rule) bool { return r.Code == p.Code })
}

// CheckComposed runs the rules that need the composed documents. Only content without errors can be
// composed.
func CheckComposed(c *cache.Cache, s load.Site, tools cache.Value[rule.Tools]) []diag.Problem {
	return rule.Check(c, slices.DeleteFunc(slices.Clone(All), func(r rule.Rule) bool { return !r.Composed }), s, tools)
}
