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
// # Scaling, sharing, ratios
//
// Every operation that may not come out even takes the place and the way it is
// rounded ([Tempat], [Pembulatan]); nothing is rounded in silence:
//
//	pajak, err := nilai.MulDecimal(tarif, anggaran.KeRupiah, anggaran.SetengahKeAtas)
//
// [Allocate] shares an amount out so that the parts add up to it exactly;
// [AllocateKas] lays a year out over its months; [Sesuaikan] brings items to a
// new ceiling. [Penyerapan], [Pertumbuhan], [RataRataPertumbuhan] and [Majemuk]
// give a [Persen], which is exact until it is printed. What is undefined, such
// as a share of nothing, is an error, never 0 or 100.
//
// [Rupiah.Terbilang] writes an amount in words, [ParseTerbilang] reads it
// back. [Cetak] prints with options. [Deret] is a yearly series, [Anggaran]
// keeps the versions of a budget, and [Jumlahan] adds up millions of rows by
// key in parts that merge in any order.
//
// # Why not float64
//
// Doubles hold sen exactly only below about 90 trillion rupiah; a budget of the
// Republic is larger, and sums of many small errors are found by the auditor:
//
//	fmt.Println(0.1+0.2 == 0.3) // in variables: false
//	x := 90071992547409.93      // a double of 90,071,992,547,409.94
//
// # If you come from another library
//
//	shopspring/decimal   d.Add(e)              r.Add(s), which can fail
//	                     d.Round(0)            r.Round(KeRupiah, SetengahKeAtas)
//	                     d.Div(e)              r.DivDecimal(d, KeSen, SetengahKeAtas)
//	                     decimal.NewFromString k.ParseRupiah, under a convention
//	Rhymond/go-money     m.Split(3)            AllocateEqual(r, 3, KeSen)
//	                     m.Allocate(1, 2)      Allocate(r, []int{1, 2}, KeSen)
//	                     money.New(100, "IDR") FromSen(100)
//	bojanz/currency      a.Add(b)              r.Add(s)
//	                     formatter.Format(a)   Cetak{}.String(r)
//
// For anything that is not an amount of rupiah use shopspring/decimal itself:
// [Rupiah.Decimal] and [FromDecimal] lead there and back.
package anggaran
