package ekspresi

// batas are the limits that keep a hostile formula from exhausting the machine.
type batas struct {
	panjang, kedalaman, simpul, angka, pangkat int
}

// batasBaku are the defaults, tens of times what a real indicator needs, and
// batasAtas what an option can raise them to: evaluation recurses on the tree,
// and the stack has an end.
var (
	batasBaku = batas{panjang: 4096, kedalaman: 64, simpul: 1024, angka: 1000, pangkat: 1000}
	batasAtas = batas{panjang: 1 << 20, kedalaman: 1000, simpul: 100_000, angka: 100_000, pangkat: 100_000}
)

// bit is how many bits a number of the allowed digits has at most.
func (b batas) bit() int { return b.angka*10/3 + 1 }

// Option changes a limit of [Parse]. The limits hold for evaluating the
// formula too. A limit below 1 counts as 1, one above its ceiling as that.
type Option func(*batas)

// MaksPanjang limits the bytes of the text, blanks between its parts not
// counted: 4,096 if not set, 1,048,576 at most.
func MaksPanjang(n int) Option {
	return func(b *batas) { b.panjang = jepit(n, batasAtas.panjang) }
}

// MaksKedalaman limits how deep parentheses, functions, conditions, signs and
// powers stand in each other: 64 if not set, 1,000 at most.
func MaksKedalaman(n int) Option {
	return func(b *batas) { b.kedalaman = jepit(n, batasAtas.kedalaman) }
}

// MaksSimpul limits the parts of the tree, that is the numbers, variables,
// operators and functions: 1,024 if not set, 100,000 at most.
func MaksSimpul(n int) Option {
	return func(b *batas) { b.simpul = jepit(n, batasAtas.simpul) }
}

// MaksAngka limits the digits of each number written, given or computed, its
// numerator and its denominator: 1,000 if not set, 100,000 at most. What is
// computed is measured in bits, so it may pass with four digits in a thousand
// more.
func MaksAngka(n int) Option {
	return func(b *batas) { b.angka = jepit(n, batasAtas.angka) }
}

// MaksPangkat limits the exponent of ^ and the places of bulat, both without
// sign: 1,000 if not set, 100,000 at most.
func MaksPangkat(n int) Option {
	return func(b *batas) { b.pangkat = jepit(n, batasAtas.pangkat) }
}

func jepit(n, atas int) int { return max(1, min(n, atas)) }
