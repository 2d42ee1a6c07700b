// Package anggaran holds the money of a regional plan exactly: it reads the
// figures as Indonesian documents write them, adds them up without losing a
// sen, and prints them back.
//
// Read the cells of a table. Official tables group thousands with points
// (10.009.542.435) or with commas (10,009,542,435), and a single cell such as
// "1,234" does not say which. So the table is asked first, then its cells are
// read under that answer:
//
//	k := anggaran.KonvensiOf(slices.Values(cells))
//	for _, c := range cells {
//		isi, err := k.ParseIsian(c) // an amount, a dash, or nothing written
//		…
//	}
//
// Read one figure whose reading is single, whatever it uses:
//
//	r, err := anggaran.ParseRupiah("Rp 7.660.689.051,00")
//
// Add, compare, print. Every operation that can leave the range returns an
// error wrapping [ErrOverflow]; nothing wraps around and nothing is rounded:
//
//	total, err := anggaran.SumSlice(pagu)
//	selisih, err := tertulis.Sub(total)
//	fmt.Println(selisih) // -Rp1.500
//
// # Values
//
// [Rupiah] is a count of sen (1/100 rupiah) in 128 bits. It is comparable, so
// == and map keys work, and its zero value is Rp0. The range is about
// ±1.7·10³⁶ rupiah, far beyond all budgets of the Republic together.
//
// In a plan "zero", "a dash" and "nothing written" are three different things.
// [Isian] is a money cell that keeps them apart; only what is an amount gives
// a Rupiah.
//
// # Texts
//
// There are two written forms, for two readers.
//
// [Rupiah.String] is for people, by the spelling rules of the language (PUEBI):
// Rp1.234,50 – no blank after Rp, points between thousands, comma before sen.
//
// MarshalText, MarshalJSON, MarshalYAML and Value are for programs: 1234.50,
// a point before the sen, always two digits of sen or none, no grouping.
//
// # Errors
//
// A text that cannot be read gives a [*ParseError] with the text, the byte
// where reading stopped, what was expected there and what was found. It wraps
// [ErrParse], and where that is the cause also [ErrAmbigu] or [ErrOverflow].
// Error texts are Indonesian: they end up before an official.
//
// # What this package is not for
//
// There is no float constructor and no division here. For ratios, growth and
// percentages use arbitrary-precision decimals.
package anggaran
