package anggaran

import "strings"

// ParseTerbilang reads an amount in words, whatever [Rupiah.Terbilang] writes
// and what people write for it:
//
//	satu juta seribu rupiah       Satu Juta Satu Ribu       SATU JUTA SERIBU
//	minus lima ratus rupiah       lima puluh sen            nol rupiah
//	satu trilyun dua milyar       seribu rupiah lima puluh sen
//	duapuluh lima ribu            dua-puluh  lima ribu      satu ratus ribu
//
// Case does not matter, nor whether the words are apart by blanks, a hyphen
// right behind a word, or nothing at all. The word rupiah may be missing when
// no sen follow, and satu may stand for se-. Of the scales the misspellings in use are read too:
// milyar, miliyar, trilyun, triliyun, trilion and so on up to desiliun.
//
// What could be taken in two ways is an error: two digits without a scale
// ("dua tiga"), a scale without a number ("juta"), scales that do not descend
// ("seribu juta", "satu juta dua juta"), nol inside a number, se- before
// anything but puluh, belas, ratus and ribu ("sejuta"), se- behind tens or
// hundreds ("dua puluh seribu"), a digit behind sepuluh, hundred sen and more, sen behind rupiah
// without the word sen, a dash in front instead of minus, and figures
// ("2 juta"). Only thousands of desiliun, which has no larger neighbour with a
// name here, are counted ("seribu desiliun").
//
// The error is a [*ParseError]: Offset is the byte where the word starts that
// was not understood, Found that word, Expected what may stand there. It wraps
// [ErrOverflow] when the amount leaves the range.
func ParseTerbilang(s string) (Rupiah, error) {
	p := pembacaTerbilang{s: s}
	err := p.next()
	if err != nil {
		return Rupiah{}, err
	}
	neg := p.kata == kataMinus
	if neg {
		if err := p.next(); err != nil {
			return Rupiah{}, err
		}
	}
	from := p.start
	rupiah, err := p.bilangan(bilanganRupiah)
	if err != nil {
		return Rupiah{}, err
	}
	var sen bilanganTerbilang
	switch p.kata {
	case kataSen:
		if rupiah.last < tanpaSkala || rupiah.groups[0] >= senPerRupiah {
			return Rupiah{}, p.unexpected("rupiah, karena sen hanya di bawah seratus", nil)
		}
		sen, rupiah = rupiah, bilanganTerbilang{}
		if err := p.endSen(); err != nil {
			return Rupiah{}, err
		}
	case kataRupiah:
		if err := p.next(); err != nil {
			return Rupiah{}, err
		}
		if p.kata == kataHabis {
			break
		}
		if !p.kata.startsNumber() {
			return Rupiah{}, p.unexpected("bilangan sen atau akhir teks", nil)
		}
		if sen, err = p.bilangan(bilanganSen); err != nil {
			return Rupiah{}, err
		}
		if p.kata != kataSen {
			return Rupiah{}, p.unexpected(sen.expected(), nil)
		}
		if err := p.endSen(); err != nil {
			return Rupiah{}, err
		}
	case kataHabis:
	default: // minus
		return Rupiah{}, p.unexpected(rupiah.expected(), nil)
	}
	var d digits
	for k := len(rupiah.groups) - 1; k >= 0; k-- {
		d.multiplyAdd(1000, rupiah.groups[k])
	}
	r, ok := d.rupiah(neg, sen.groups[0])
	if !ok {
		p.start = from
		return Rupiah{}, p.unexpected(jangkauan, ErrOverflow)
	}
	return r, nil
}

// endSen stands at the word sen, behind which nothing follows.
func (p *pembacaTerbilang) endSen() error {
	if err := p.next(); err != nil {
		return err
	}
	if p.kata != kataHabis {
		return p.unexpected("akhir teks setelah sen", nil)
	}
	return nil
}

// tanpaSkala is the scale above all: none was read yet.
const tanpaSkala = skalaDesiliun + 1

// bilanganTerbilang is a number as far as it was read.
type bilanganTerbilang struct {
	groups [skalaDesiliun + 2]uint64 // by thousands, the lowest first
	last   int                       // the last scale
	ribu   bool                      // that is ribu, and the only one
	nol    bool                      // the number is nol
	ruang  int                       // digits that may still come in this group
	val    uint64                    // this group, as far as it is settled
	angka  uint64                    // the digit that stands open, 0 for none
	end    string                    // what may follow the number
}

// The beginnings of a number: before rupiah, where it may also turn out to be
// one of sen, and of sen behind rupiah, below a hundred.
var (
	bilanganRupiah = bilanganTerbilang{last: tanpaSkala, ruang: 3, end: "rupiah, sen atau akhir teks"}
	bilanganSen    = bilanganTerbilang{last: 1, ruang: 2, end: "sen"}
)

// bilangan reads words as long as they are of a number, which has one at least.
// It goes on from the beginning b.
func (p *pembacaTerbilang) bilangan(b bilanganTerbilang) (bilanganTerbilang, error) {
	if !p.kata.startsNumber() {
		return b, p.unexpected("bilangan dengan huruf", nil)
	}
	for first := true; p.kata.startsNumber(); first = false {
		if !b.take(p, first) {
			return b, p.unexpected(b.expected(), nil)
		}
		if err := p.next(); err != nil {
			return b, err
		}
	}
	b.groups[0] = b.val + b.angka
	return b, nil
}

// take adds the word p stands at, if it may follow.
func (b *bilanganTerbilang) take(p *pembacaTerbilang, first bool) bool {
	switch {
	case b.nol:
		return false
	case p.kata == kataNol:
		b.nol = first
		return first
	case p.kata == kataAngka:
		if b.angka != 0 || b.ruang == 0 {
			return false
		}
		b.angka = uint64(p.n)
		return true
	case p.kata == kataSkala:
		return b.takeSkala(p.n, p.se)
	}
	// puluh, belas, ratus: a digit is open before them, or they have se-.
	d := b.angka
	if p.se {
		if d != 0 {
			return false
		}
		d = 1
	}
	if d == 0 || b.ruang < 2 || p.kata == kataRatus && b.ruang < 3 {
		return false
	}
	b.angka = 0
	switch p.kata {
	case kataRatus:
		b.val, b.ruang = 100*d, 2
	case kataPuluh:
		b.val, b.ruang = b.val+10*d, 1
		if d == 1 { // sepuluh satu is not how anybody says 11
			b.ruang = 0
		}
	case kataBelas:
		b.val, b.ruang = b.val+10+d, 0
	}
	return true
}

// takeSkala closes the group with the k-th power of a thousand.
func (b *bilanganTerbilang) takeSkala(k int, se bool) bool {
	n := b.val + b.angka
	if se {
		if n != 0 {
			return false
		}
		n = 1
	}
	switch {
	case k == skalaDesiliun && b.ribu: // seribu tujuh ratus desiliun
		b.groups[k+1], b.groups[1] = b.groups[1], 0
	case k >= b.last || n == 0:
		return false
	}
	b.groups[k] = n
	b.ribu = k == 1 && b.last == tanpaSkala
	b.last, b.val, b.angka, b.ruang = k, 0, 0, 3
	return true
}

// expected says which words may follow.
func (b *bilanganTerbilang) expected() string {
	if b.nol {
		return b.end
	}
	var may []string
	switch {
	case b.angka != 0 && b.ruang == 3:
		may = append(may, "ratus, puluh, belas")
	case b.angka != 0 && b.ruang == 2:
		may = append(may, "puluh, belas")
	case b.angka == 0 && b.ruang > 0:
		may = append(may, "bilangan di bawah "+[...]string{"", "sepuluh", "seratus", "seribu"}[b.ruang])
	}
	if n := b.val + b.angka; n != 0 && b.last == tanpaSkala {
		may = append(may, "ribu atau skala lain")
	} else if n != 0 && b.last > 1 {
		may = append(may, "skala di bawah "+skalaTerbilang[b.last])
	}
	if b.val+b.angka == 0 && b.last == tanpaSkala {
		return may[0] // nothing was read
	}
	return strings.Join(append(may, b.end), ", ")
}
