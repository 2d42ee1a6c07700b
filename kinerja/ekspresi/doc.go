// Package ekspresi is the small language in which the formula of an indicator
// is written, kept in YAML, or typed by the user of a planning program:
//
//	e, err := ekspresi.Parse("[PAS terlayani] / [target PAS] * 100")
//	e.Variabel() // PAS terlayani, target PAS
//	nilai, err := e.Eval(func(nama string) (*big.Rat, bool) { … })
//
// A formula is read once and evaluated as often as wanted. It is computed
// exactly, in rational numbers: 1/3*3 is 1, and nothing is rounded but by
// bulat. It prints itself back, in its own language, for people, and as LaTeX,
// with its names or with numbers in their place; and it checks its units.
//
// Formulas are input like any other. No text and no values, however hostile,
// make this package panic, run for long or fill the memory: length, depth,
// number of parts, digits and exponents have limits; see [Option].
//
// The package knows nothing of plans. What a formula means, its rounding to
// print, and its source belong to [github.com/perencanaan-id/perencanaan/kinerja].
//
// # Grammar
//
//	Ekspresi = Jika | Atau .
//	Jika     = "jika" Atau "maka" Ekspresi ( "lainnya" | "selain" "itu" ) Ekspresi .
//	Atau     = Dan { "atau" Dan } .
//	Dan      = Bukan { "dan" Bukan } .
//	Bukan    = "bukan" Bukan | Banding .
//	Banding  = Tambah [ ( "=" | "<>" | "<" | "<=" | ">" | ">=" ) Tambah ] .
//	Tambah   = Kali { ( "+" | "-" ) Kali } .
//	Kali     = Negatif { ( "*" | "/" ) Negatif } .
//	Negatif  = "-" Negatif | Pangkat .
//	Pangkat  = Primer [ "^" Negatif ] .
//	Primer   = Bilangan [ "%" ] | Nama | Fungsi | "(" Ekspresi ")" .
//	Fungsi   = kata "(" Ekspresi ";" Ekspresi { ";" Ekspresi } ")" .
//	Nama     = kata | `"` teks `"` | "[" teks "]" .
//	kata     = ( huruf | "_" ) { huruf | angka | "_" } .
//
// Some of what the grammar lets through is a condition where a number belongs,
// or the other way round; that is an error of [Parse] too. A whole formula is a
// number. Blanks and line breaks may stand between any two parts.
//
// The signs have other spellings, as people and word processors write them:
// × · ⋅ for *, ÷ and : for /, the minus sign and the en dash for -, ≠ ≤ ≥. The
// letter x is a name. Key words (jika maka lainnya selain dan atau bukan) and
// functions are read in any case; names of variables are not folded.
//
// # Numbers
//
// A number is written as Indonesian or as English documents do: 0,5 and 0.5,
// 1.234.567,89 and 1,234,567.89. One separator with three digits behind it and
// one to three before it, as in 1.234, has two readings; it is an error that
// wraps [ErrAmbigu], and is written 1234 or 1,2340 instead. 0,125 can only be
// a decimal. A needless 0 in front, a sign of a group elsewhere than between
// thousands, and 1e5 are errors.
//
// 80% is 80/100. The sign belongs to the number before it; it is not an
// operation on anything else. So a value that counts in per cent, as
// realisations do, is written 80, and a weight 80%.
//
// # Names
//
// A name is a word, or any text in quotes or brackets: [Jumlah PAS]. A word is
// the same name in brackets and without. Reduplicated words need brackets:
// anak-anak is an error, as a difference it would always be 0.
//
// # Operators
//
// a^b^c is a^(b^c) and -a^2 is -(a^2), as mathematics has it; spreadsheets
// differ in both. An exponent is a whole number, 0^0 is an error, and so is
// every division by zero. Comparisons are not chained.
//
// # Functions
//
//	min(a; b; …)        the least
//	max(a; b; …)        the greatest
//	jumlah(a; b; …)     the sum
//	rata-rata(a; b; …)  the arithmetic mean; also rata_rata
//	bulat(a; n)         a rounded half up (away from zero) to n decimals,
//	                    for n below zero to tens, hundreds, …
//
// Arguments are parted by semicolons, as the comma is a decimal sign. They are
// at least two: min(1,2) is a mistake, not 1.2. A function is called by its
// name and a parenthesis, elsewhere the same word is a name, so that
// jumlah / total is what it looks like.
//
// # Errors
//
// A [*ParseError] has the byte and the column where reading stopped, what was
// expected and what was found. Evaluation gives a [*VariabelError] that names
// all variables without value, or an [*EvalError] with the part of the formula
// that has none. Messages are Indonesian; programs use the sentinels (Err…)
// through [errors.Is].
package ekspresi
