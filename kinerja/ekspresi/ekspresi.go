package ekspresi

import (
	"math/big"
	"slices"
)

// Ekspresi is a parsed formula. It is made by [Parse] and never changes but by
// [Ekspresi.UnmarshalText], so any number of goroutines may use one at a time. The zero value holds no
// formula: it prints as nothing, and evaluating it is an error.
type Ekspresi struct {
	sumber   string // as it was written; errors count their column in it
	akar     *simpul
	variabel []string // in order of first appearance
	batas    batas
}

// Parse reads a formula in the language of the package documentation. The
// error is a [*ParseError].
func Parse(s string, opsi ...Option) (*Ekspresi, error) {
	b := batasBaku
	for _, o := range opsi {
		o(&b)
	}
	p := pengurai{sumber: s, batas: b}
	akar, err := p.urai()
	if err != nil {
		return nil, err
	}
	return &Ekspresi{s, akar, p.variabel, b}, nil
}

// MustParse is [Parse] for formulas that stand in a program. It panics where
// Parse gives an error.
func MustParse(s string, opsi ...Option) *Ekspresi {
	e, err := Parse(s, opsi...)
	if err != nil {
		panic(err)
	}
	return e
}

// Variabel returns the names of the variables, each once, in the order in
// which the formula first has them. The slice is the caller's own.
func (e *Ekspresi) Variabel() []string { return slices.Clone(e.variabel) }

// Eval returns the exact value of the formula. Each variable is asked for once,
// also one in a branch that is not taken; lookup may return any value it likes
// to keep, as it is not changed. Variables that lookup does not have are an
// error, a [*VariabelError] that names all of them; every other error is an
// [*EvalError].
func (e *Ekspresi) Eval(lookup func(nama string) (*big.Rat, bool)) (*big.Rat, error) {
	nilai := make([]*big.Rat, len(e.variabel))
	for i, nama := range e.variabel {
		if v, ok := lookup(nama); ok {
			nilai[i] = v
		}
	}
	return e.EvalNilai(nilai)
}

// EvalNilai is [Ekspresi.Eval] with the values in the order of
// [Ekspresi.Variabel], for a formula that is evaluated many times. A nil, or
// no value at all, is a missing one; values too many are passed over.
func (e *Ekspresi) EvalNilai(nilai []*big.Rat) (*big.Rat, error) {
	h, err := e.hitung(nilai)
	if err != nil {
		return nil, err
	}
	if h.r != nil {
		return new(big.Rat).Set(h.r), nil // not a value of the tree or the caller
	}
	return h.rat(), nil
}

// Equal reports whether two formulas are the same tree: they print the same.
func (e *Ekspresi) Equal(o *Ekspresi) bool {
	if e == nil || o == nil {
		return e == o
	}
	return e.String() == o.String()
}

// MarshalText returns the formula as [Ekspresi.String] prints it. The error is
// always nil.
func (e *Ekspresi) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText reads a formula as [Parse] does, under the default limits. On
// error e keeps its formula.
func (e *Ekspresi) UnmarshalText(b []byte) error {
	baca, err := Parse(string(b))
	if err == nil {
		*e = *baca
	}
	return err
}

// simpul is a node of the tree. No node is changed once Parse has returned.
type simpul struct {
	op    op
	letak int // byte of the source where the operator, name or number stands
	anak  []*simpul

	nilai pecahan // of opBilangan, and of opPersen before it is divided by 100
	nomor int     // of opVariabel: its place among the variables
}

// op says what a node does.
type op uint8

const (
	opBilangan op = iota
	opPersen      // a number with % behind it
	opVariabel

	opTambah
	opKurang
	opKali
	opBagi
	opPangkat
	opNegatif

	opSama
	opBeda
	opKurangDari
	opPalingBanyak
	opLebihDari
	opPalingSedikit

	opDan
	opAtau
	opBukan
	opJika // condition, value if so, value otherwise

	opMin
	opMax
	opRataRata
	opJumlah
	opBulat
)

// logis reports whether the node is a condition and not a number.
func (s *simpul) logis() bool { return opSama <= s.op && s.op <= opBukan }

// fungsi are the functions under their names in lower case.
var fungsi = map[string]op{
	"min":       opMin,
	"max":       opMax,
	"rata-rata": opRataRata,
	"rata_rata": opRataRata,
	"jumlah":    opJumlah,
	"bulat":     opBulat,
}

// kataKunci cannot be names of variables without quotes or brackets.
var kataKunci = map[string]bool{
	"jika": true, "maka": true, "lainnya": true, "selain": true,
	"dan": true, "atau": true, "bukan": true,
}

// lambang is how the operators of two sides print.
var lambang = map[op]string{
	opTambah: "+", opKurang: "-", opKali: "*", opBagi: "/", opPangkat: "^",
	opSama: "=", opBeda: "<>", opKurangDari: "<", opPalingBanyak: "<=",
	opLebihDari: ">", opPalingSedikit: ">=", opDan: "dan", opAtau: "atau",
	opMin: "min", opMax: "max", opRataRata: "rata-rata", opJumlah: "jumlah", opBulat: "bulat",
}
