package anggaran

// GayaTerbilang is one choice of how an amount in words is written, an option
// of [Rupiah.Terbilang] and [Rupiah.AppendTerbilang]. Of several capital
// styles the last one counts. A value that is none of the constants changes
// nothing.
type GayaTerbilang uint8

const (
	// TerbilangKecil writes all in lower case, as inside a sentence: satu juta
	// seribu rupiah. It is the default.
	TerbilangKecil GayaTerbilang = iota
	// TerbilangAwal capitalizes the first word: Satu juta seribu rupiah.
	TerbilangAwal
	// TerbilangTiapKata capitalizes every word, as receipts (kuitansi) do:
	// Satu Juta Seribu Rupiah.
	TerbilangTiapKata
	// TerbilangBesar writes all in capitals: SATU JUTA SERIBU RUPIAH.
	TerbilangBesar
	// TerbilangTanpaRupiah leaves the word rupiah out where it would be the
	// last one, for forms that have it printed. Before sen it stays: without
	// it "dua puluh rupiah lima sen" would become 25 sen.
	TerbilangTanpaRupiah
)

// maxTerbilang is room for the longest text; a test holds it against thirteen
// groups of 999 and 99 sen, more than the range has.
const maxTerbilang = 704

// skalaDesiliun is the highest power of a thousand that has a name here.
const skalaDesiliun = 11

// skalaTerbilang are the names of the powers of a thousand.
var skalaTerbilang = [skalaDesiliun + 1]string{
	"", "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun",
	"sekstiliun", "septiliun", "oktiliun", "noniliun", "desiliun",
}

// angkaTerbilang are the names of the digits.
var angkaTerbilang = [10]string{
	"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
}

// Terbilang returns the amount in words: 1.250.000 is "satu juta dua ratus
// lima puluh ribu rupiah".
//
// Satu becomes se- before puluh, belas, ratus and before ribu when it is one
// thousand alone: "seribu seratus rupiah" (1.100), "satu juta rupiah",
// "dua puluh satu ribu rupiah". 1.001.000 is "satu juta seribu rupiah", the
// way most programs write it; "satu juta satu ribu" is met too, and
// [ParseTerbilang] reads both. Scales go by thousands up to desiliun (10³³),
// spelled miliar and triliun as the dictionary (KBBI) has them; what is more,
// up to the end of the range, is counted in thousands of them: "seribu tujuh
// ratus satu desiliun …".
//
// Nothing is rounded or dropped: sen follow the rupiah, "seribu rupiah lima
// puluh sen", and stand alone when there are no whole rupiah, "lima puluh sen".
// A negative amount starts with "minus". Rp0 is "nol rupiah". The forms for sen
// and for negative amounts are practice; no rule for them was found.
//
// The text has no symbol: it is either "Rp1.000" or "seribu rupiah", never
// both. [ParseTerbilang] gives the same amount back for every style.
func (r Rupiah) Terbilang(gaya ...GayaTerbilang) string {
	var w penulisTerbilang
	w.amount(r, gaya)
	return string(w.buf[:w.n])
}

// AppendTerbilang appends the text of [Rupiah.Terbilang] to b and returns the
// longer slice. It allocates only when b has no room.
func (r Rupiah) AppendTerbilang(b []byte, gaya ...GayaTerbilang) []byte {
	var w penulisTerbilang
	w.amount(r, gaya)
	return append(b, w.buf[:w.n]...)
}

// penulisTerbilang writes words, blanks between them, in one capital style.
// It has its room in itself, so that it stays on the stack.
type penulisTerbilang struct {
	capital GayaTerbilang
	n       int
	buf     [maxTerbilang]byte
}

func (w *penulisTerbilang) amount(r Rupiah, gaya []GayaTerbilang) {
	bare := false
	for _, g := range gaya {
		switch g {
		case TerbilangKecil, TerbilangAwal, TerbilangTiapKata, TerbilangBesar:
			w.capital = g
		case TerbilangTanpaRupiah:
			bare = true
		}
	}
	hi, lo := r.magnitude()
	hi, lo, sen := divide(hi, lo, senPerRupiah)
	if r.hi < 0 {
		w.word("minus")
	}
	if hi|lo != 0 || sen == 0 {
		w.whole(hi, lo)
		if !bare || sen != 0 {
			w.word("rupiah")
		}
	}
	if sen != 0 {
		w.belowThousand(sen)
		w.word("sen")
	}
}

func (w *penulisTerbilang) word(s string) {
	i := w.n
	if i > 0 {
		w.buf[i] = ' '
		i++
	}
	first := i
	i += copy(w.buf[i:], s)
	switch {
	case w.capital == TerbilangBesar:
		for j := first; j < i; j++ {
			w.buf[j] -= 'a' - 'A'
		}
	case w.capital == TerbilangTiapKata, w.capital == TerbilangAwal && first == 0:
		w.buf[first] -= 'a' - 'A'
	}
	w.n = i
}

// whole writes the number hi·2⁶⁴+lo, below 10³⁹.
func (w *penulisTerbilang) whole(hi, lo uint64) {
	var groups [skalaDesiliun + 2]uint64 // by thousands, the lowest first
	n := 0
	for ; hi|lo != 0; n++ {
		hi, lo, groups[n] = divide(hi, lo, 1000)
	}
	if n == 0 {
		w.word(angkaTerbilang[0])
		return
	}
	ribuDesiliun := groups[skalaDesiliun+1]
	if ribuDesiliun != 0 {
		w.group(ribuDesiliun, 1)
	}
	for k := min(n-1, skalaDesiliun); k >= 0; k-- {
		switch {
		case groups[k] != 0:
			w.group(groups[k], k)
		case k == skalaDesiliun && ribuDesiliun != 0:
			w.word(skalaTerbilang[k])
		}
	}
}

// group writes n, 1 to 999, and the name of the k-th power of a thousand.
func (w *penulisTerbilang) group(n uint64, k int) {
	if n == 1 && k == 1 {
		w.word("seribu")
		return
	}
	w.belowThousand(n)
	if k > 0 {
		w.word(skalaTerbilang[k])
	}
}

// belowThousand writes n, 1 to 999.
func (w *penulisTerbilang) belowThousand(n uint64) {
	switch h := n / 100; h {
	case 0:
	case 1:
		w.word("seratus")
	default:
		w.word(angkaTerbilang[h])
		w.word("ratus")
	}
	switch tens, unit := n/10%10, n%10; {
	case tens == 1 && unit == 0:
		w.word("sepuluh")
	case tens == 1 && unit == 1:
		w.word("sebelas")
	case tens == 1:
		w.word(angkaTerbilang[unit])
		w.word("belas")
	default:
		if tens != 0 {
			w.word(angkaTerbilang[tens])
			w.word("puluh")
		}
		if unit != 0 {
			w.word(angkaTerbilang[unit])
		}
	}
}
