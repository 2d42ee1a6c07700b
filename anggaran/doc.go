// Package anggaran is the money of a plan and of a budget, exact to the sen: it
// reads the figures that Indonesian documents write, adds them up, shares them
// out, compares them, and prints them as figures or in words.
//
// # Five things people do
//
// Read the cells of a table. Official tables group thousands with points
// (10.009.542.435) or with commas (10,009,542,435), and a single cell such as
// "1,234" does not say which. So the table is asked first, then its cells are
// read under that answer; the unit is in its head ("dalam ribuan rupiah"):
//
//	k := anggaran.KonvensiOf(slices.Values(cells))
//	satuan, err := anggaran.ParseKelipatan(head)
//	for _, c := range cells {
//		isi, err := k.ParseIsianDalam(c, satuan) // an amount, a dash, or nothing written
//		…
//	}
//
// One figure whose reading is single needs no table:
//
//	r, err := anggaran.ParseRupiah("Rp 7.660.689.051,00")
//	r, err := anggaran.KonvensiTakTentu.ParseRupiahDalam("Rp1,5 miliar", anggaran.Satu)
//
// Add up and compare what is written with what it should be:
//
//	total, err := anggaran.SumSlice(pagu)
//	selisih, err := tertulis.Sub(total)
//	fmt.Println(selisih) // -Rp1.500
//
// Share an amount out, over weights, months or items under a new ceiling; the
// parts add up to it to the sen:
//
//	bagian, err := anggaran.Allocate(pagu, []int{1, 1, 1}, anggaran.KeRupiah)
//	kas, err := anggaran.AllocateKasEqual(pagu, anggaran.KeRibuan)
//	baru, err := anggaran.Sesuaikan(pos, paguBaru, anggaran.KeRibuan)
//
// Measure: absorption, growth per year, their mean as Table T-C.24 of a Renstra
// takes it, the compound rate, the share in a total. What is undefined, such
// as the absorption of no budget, is an error, never 0 or 100:
//
//	p, err := anggaran.Penyerapan(realisasi, pagu)
//	fmt.Println(p) // 94,40%
//
// Write it down, as a figure, a cell of a table or in words, and read the words
// back:
//
//	fmt.Println(r)                                   // Rp7.660.689.051
//	fmt.Println(anggaran.Cetak{Satuan: anggaran.Juta, NamaSatuan: true}.String(r))
//	fmt.Println(r.Terbilang(anggaran.TerbilangAwal)) // Tujuh miliar …
//	r, err := anggaran.ParseTerbilang("satu juta dua ratus ribu rupiah")
//
// Beyond these, [Deret] is a yearly series, [Anggaran] keeps the versions of a
// budget (murni, pergeseran, perubahan), and [Jumlahan] adds up millions of
// rows by key in parts that merge in any order.
//
// # Values
//
// [Rupiah] is a count of sen (1/100 rupiah) in 128 bits. It is comparable, so
// == and map keys work, and its zero value is Rp0. The range is about
// ±1.7·10³⁶ rupiah, far beyond all budgets of the Republic together. [Persen]
// is a percentage of up to 18 places, exact until it is printed.
//
// Every operation that can leave the range returns an error wrapping
// [ErrOverflow]; nothing wraps around. Every operation that may not come out
// even takes the place and the way it is rounded ([Tempat], [Pembulatan]), and
// rounds once:
//
//	pajak, err := nilai.MulDecimal(tarif, anggaran.KeRupiah, anggaran.SetengahKeAtas)
//
// In a plan "zero", "a dash" and "nothing written" are three different things.
// [Isian] is a money cell that keeps them apart; only what is an amount gives
// a Rupiah.
//
// # Texts
//
// There are two written forms, for two readers.
//
// String is for people, by the spelling rules of the language (PUEBI):
// Rp1.234,50 – no blank after Rp, points between thousands, comma before sen.
//
// MarshalText, MarshalJSON, MarshalYAML and Value are for programs: 1234.50,
// a point before the sen, always two digits of sen or none, no grouping. In
// JSON that is a number, and a number or a string is read. NULL and null are no
// amounts; where they may occur stands an Isian.
//
// # Errors
//
// A text that cannot be read gives a [*ParseError] with the text, the byte
// where reading stopped, what was expected there and what was found. It wraps
// [ErrParse] and, where that is the cause, [ErrAmbigu], [ErrOverflow],
// [ErrSatuan] or [ErrTakTepat]. A quotient without a value wraps
// [ErrTakTerdefinisi]. Error texts are Indonesian: they end up before an
// official.
//
// # Why not float64
//
// A float64 has no sen, only numbers near them. A million cells of
// Rp1.234.567,89 add up to 1234567889999.60 in it: 40 sen are gone, and the
// auditor finds the difference. Above 2⁴⁶ rupiah, about 70 trillion, not even a
// single figure keeps its sen: 70368744177664.01 prints as 70368744177664.02.
// The example "Float64" shows both.
//
// # If you come from another library
//
//	shopspring/decimal     d.Add(e)                      r.Add(s), which can fail
//	                       d.Mul(f).Round(0)             r.MulDecimal(f, KeRupiah, SetengahKeAtas)
//	                       d.RoundBank(2)                r.Round(KeSen, SetengahKeGenap)
//	                       d.DivRound(e, 2)              r.DivDecimal(e, KeSen, SetengahKeAtas)
//	                       decimal.NewFromString(s)      ParseRupiah(s), or under a Konvensi
//	                       d.StringFixed(2)              Cetak{Desimal: 2}.String(r)
//	Rhymond/go-money       money.New(100, "IDR")         FromSen(100)
//	                       m.Split(3)                    AllocateEqual(r, 3, KeSen)
//	                       m.Allocate(1, 2)              Allocate(r, []int{1, 2}, KeSen)
//	                       m.Display()                   r.String()
//	bojanz/currency        currency.NewAmount(s, "IDR")  ParseRupiah(s)
//	                       a.Mul("0.11")                 r.MulDecimal(f, KeSen, SetengahKeAtas)
//	                       a.RoundTo(0, RoundHalfUp)     r.Round(KeRupiah, SetengahKeAtas)
//	                       formatter.Format(a)           Cetak{}.String(r)
//
// # What this package is not for
//
// There is one currency. For amounts in others use bojanz/currency, and for
// any number that is not an amount of rupiah shopspring/decimal itself:
// [Rupiah.Decimal], [FromDecimal] and [RoundDecimal] lead there and back.
package anggaran
