// Package kinerja reads the performance side of an Indonesian plan: what a
// target cell says and in which unit, and the indicators whose targets they
// are.
//
// A cell of a real plan holds anything: "2 Dokumen", "94,40%", "BB", "-",
// nothing at all, two values under each other, a sentence. [ParseTarget]
// never fails and never changes the text; it says which kind of value the
// cell holds ([Jenis]) and gives what can be read from it, exactly:
//
//	t := kinerja.ParseTarget("87 Orang/ Bulan")
//	t.Jenis()  // angka
//	t.Angka()  // 87, true
//	t.Satuan() // Orang/Bulan
//	t.String() // "87 Orang/ Bulan"
//
// "Not written", "-" and "0" are three different things and stay three.
//
// Beside numbers there are percentages, ranges ("80 - 90%", [Target.Rentang]),
// ratios ("1:20", [Target.Pecahan]), predicates, yes and no, days and parts of
// years ([Target.Waktu]). Values compare, add up and divide only where their
// units agree ([Target.Compare], [Target.Add], [Target.Div]); everything else
// is an [OperasiError] that names both sides. Rounding comes last and is named
// ([Bulatkan], [Target.AppendFixed]).
//
// # Numbers that cannot be decided
//
// Indonesian plans use both conventions, often in one document: "1.650" is
// one thousand six hundred and fifty, or one point six five. A number that has
// one separator with exactly three digits behind it and one to three digits
// before it can be read both ways, and such a cell is [JenisTakTentu]: it has
// two readings ([Target.Bacaan]) and no value. It becomes a number only by
//
//   - its unit: things that are counted are whole, so "1.650 Orang" is 1650
//     ([Satuan.Bulat], [Target.WithSatuan]);
//   - its table: the reader of the table knows which separator groups
//     ([Target.DecideByTable]);
//   - its neighbours: the targets of the other years of the same row
//     ([Target.DecideByNeighbours]).
//
// and [Target.Dasar] tells by which. These three grounds are practice, no
// regulation fixes them.
//
// # Units
//
// [ParseSatuan] folds the spellings of a unit ("Orang/ Bulan", "orang/bulan")
// to one comparable value. Spellings that differ by letters are never folded
// ("KK" is not "Kepala Keluarga"), so a misspelt unit stays an unknown one.
//
// # Indicators
//
// An [Indikator] is what a plan measures: name, unit, direction, formula, and
// target and realisation by year. It is made of the cells of a table
// ([IndikatorOf]), read from YAML or JSON ([ReadIndikator]) or written in Go.
// [Indikator.Evaluate] computes its formula with the data of a year,
// [Indikator.Validate] says what is wrong with it, [Lintasan.Audit] where its
// targets run oddly over the years, and [Interpolasi] fills in targets between
// two that are stated. Findings are of type nomenklatur.Temuan, the one of the
// whole module; that is all this package takes from there.
//
// What a table does not say stays unwritten. The direction of an indicator is
// never guessed from its name.
//
// # Formulas
//
// A [Rumus] is a named formula: an expression of package ekspresi, what its
// variables are, their units, how the result is rounded. [Rumus.Hitung] gives
// the exact and the rounded result, [HasilRumus.Pengerjaan] its working as
// data, text and LaTeX. [PersentasePelayananDasar], [IndeksKemandirian],
// [RasioKontribusiPSKS], [PenilaianMandiriRB], [PersentasePenyerapanKeuangan]
// and [ResponPenangananPengaduan] are those of a Renstra.
//
// # Scales and achievement
//
// A [Skala] is a named table of intervals with its source ([LookupSkala],
// [AllSkala]); [Skala.Classify] gives the predicate of a value and says by which
// treatment one between the printed bounds got it. [CaraCapaian] holds realisasi
// against target by a named formula ([RumusCapaian]); [CaraAgregat] brings
// several achievements together and says what was left out. Most of these
// formulas are practice: each result names the one that was chosen.
//
// # Money beside performance
//
// [RumusEfisiensi] are the formulas of efficiency by name, with their source;
// [NilaiEfisiensiOf] scores one, [BiayaSatuan] divides a pagu by a target, and
// [AmbangKuadran] sets capaian beside penyerapan.
//
// # What this package does not do
//
// Money belongs to package anggaran: a pagu is not a target. Comparisons ("≥
// 80", "minimal 10 dokumen") and predicates with their number ("B (62,50)") are
// kept as text. Units are not converted.
package kinerja
