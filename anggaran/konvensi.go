package anggaran

import (
	"iter"
	"strconv"
	"strings"
)

// Konvensi is how a table writes its money: which separator groups thousands
// and which divides off the sen. It belongs to a table or a column, never to
// one cell, and one document can mix both: figures of money with commas
// between thousands next to percentages with decimal points.
type Konvensi uint8

const (
	// KonvensiTakTentu is the convention of a table that shows none.
	KonvensiTakTentu Konvensi = iota
	// TitikRibuan groups with points, 1.234.567,89: the rule of the language.
	TitikRibuan
	// KomaRibuan groups with commas, 1,234,567.89: English style, common in
	// official tables all the same.
	KomaRibuan
)

// String returns the convention in Indonesian words.
func (k Konvensi) String() string {
	switch k {
	case KonvensiTakTentu:
		return "tak tentu"
	case TitikRibuan:
		return "titik ribuan"
	case KomaRibuan:
		return "koma ribuan"
	}
	return "Konvensi(" + strconv.Itoa(int(k)) + ")"
}

// KonvensiOf judges the convention of a table or a column from all its cells
// of money.
//
// A cell decides by itself when it has the same separator twice or more
// (7,660,689,051: it groups), both separators (1.234,00: the first groups),
// a separator before one or two last digits (1234,5: it divides), or ",-" at
// its end (1.000,-: what stands before it groups). The majority of these
// cells wins, so that one slip of the pen does not turn a table over.
//
// Cells with one separator before exactly three digits (1.234, 1,234) decide
// only when the others leave it open, with none or a tie: at least two of them
// and all with the same separator. Rupiah have two decimals, so three digits
// behind the one separator in every cell are a group of thousands. One such
// cell alone decides nothing.
//
// Cells that are not money under either convention, empty cells and figures
// without separators are passed over. Codes and percentages can look like
// money (1.06, 94.40): give this function the cells of money columns.
//
// Written practice, not a rule, is the ground: the spelling rules ask for
// points, yet official tables with commas throughout are common.
func KonvensiOf(cells iter.Seq[string]) Konvensi {
	if cells == nil {
		return KonvensiTakTentu
	}
	var sure, open [KomaRibuan + 1]int
	for s := range cells {
		k, decides := konvensiOfCell(s)
		if decides {
			sure[k]++
		} else {
			open[k]++
		}
	}
	switch t, c := sure[TitikRibuan], sure[KomaRibuan]; {
	case t > c:
		return TitikRibuan
	case c > t:
		return KomaRibuan
	}
	switch t, c := open[TitikRibuan], open[KomaRibuan]; {
	case t >= 2 && c == 0:
		return TitikRibuan
	case c >= 2 && t == 0:
		return KomaRibuan
	}
	return KonvensiTakTentu
}

// konvensiOfCell returns the convention under which a cell is money, and
// whether that is sure or would be so only if its one separator groups. It
// returns KonvensiTakTentu for a cell that has nothing to say.
func konvensiOfCell(s string) (k Konvensi, decides bool) {
	// Empty cells, dashes and words are many, and making their errors costs.
	if strings.IndexByte(s, '.') < 0 && strings.IndexByte(s, ',') < 0 {
		return KonvensiTakTentu, false
	}
	f, err := parseFrame(s)
	if err != nil {
		return KonvensiTakTentu, false
	}
	k, decides = f.convention(s)
	if !strings.ContainsAny(s[f.start:f.end], ".,") {
		return KonvensiTakTentu, false
	}
	if _, err := f.amount(s, k); err != nil {
		return KonvensiTakTentu, false
	}
	return k, decides
}

// convention returns the only convention that can read the figure, or, with
// sure false, the one in which its single separator groups the three places
// behind it. Whether the figure keeps to the convention is left to amount. Without separators any will do.
func (f frame) convention(s string) (k Konvensi, sure bool) {
	figure := s[f.start:f.end]
	first := strings.IndexAny(figure, ".,")
	if first < 0 {
		return TitikRibuan, true
	}
	groups, divides := TitikRibuan, KomaRibuan
	if figure[first] == ',' {
		groups, divides = divides, groups
	}
	if f.noSen || strings.ContainsAny(figure[first+1:], ".,") {
		return groups, true
	}
	if len(figure)-first-1 == 3 {
		return groups, false
	}
	return divides, true
}

// separators returns the bytes that group and divide under k, one of the two
// conventions.
func (k Konvensi) separators() (group, decimal byte) {
	if k == KomaRibuan {
		return ',', '.'
	}
	return '.', ','
}

// decimal returns the byte that divides under k, one of the two conventions.
func (k Konvensi) decimal() byte {
	_, d := k.separators()
	return d
}

// afterLead says what may follow the first digits where a group may not.
func (k Konvensi) afterLead() string {
	if k == KomaRibuan {
		return "satu sampai tiga angka, bukan nol di depan, sebelum koma ribuan"
	}
	return "satu sampai tiga angka, bukan nol di depan, sebelum titik ribuan"
}

// afterFigure says what may follow a figure under k.
func (k Konvensi) afterFigure() string {
	if k == KomaRibuan {
		return "akhir jumlah (koma memisah ribuan, titik memisah desimal)"
	}
	return "akhir jumlah (titik memisah ribuan, koma memisah desimal)"
}

// Breaks yields the cells that break the convention: their place and why they
// do not read under it. Empty cells and dashes break nothing.
func (k Konvensi) Breaks(cells iter.Seq[string]) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		if cells == nil {
			return
		}
		i := 0
		for s := range cells {
			if _, err := k.ParseIsian(s); err != nil && !yield(i, err) {
				return
			}
			i++
		}
	}
}
