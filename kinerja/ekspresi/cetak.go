package ekspresi

import (
	"math/big"
	"strings"
)

// Gaya is a style in which a formula is printed.
type Gaya uint8

const (
	// Data is the style of the language itself: what is printed can be read
	// by [Parse] again and means the same.
	Data Gaya = iota
	// Indonesia is for people: × for *, names without brackets
	// unless they hold a sign of the language, thousands with
	// points and decimals with a comma, and a quotient that is a factor in
	// parentheses, as in (475 / 585) × 100.
	Indonesia
	// LaTeX is for the math mode of LaTeX with the package amsmath.
	LaTeX
)

// String prints the formula in the style [Data] without needless parentheses.
// Parse reads the same formula from it.
func (e *Ekspresi) String() string { return e.Cetak(Data, nil) }

// LaTeX prints the formula in the style [LaTeX].
func (e *Ekspresi) LaTeX() string { return e.Cetak(LaTeX, nil) }

// Cetak prints the formula in a style, with numbers in the place of variables
// where nilai, in the order of [Ekspresi.Variabel], has them: the second line
// of a working. A variable whose value is nil or beyond the end keeps its name.
//
// A value without a finite decimal form is printed as a fraction.
func (e *Ekspresi) Cetak(g Gaya, nilai []*big.Rat) string {
	if e.akar == nil {
		return ""
	}
	p := pencetak{e: e, gaya: g, nilai: nilai}
	p.cetak(e.akar)
	return p.b.String()
}

// bagian prints a part of the formula.
func (e *Ekspresi) bagian(s *simpul) string {
	p := pencetak{e: e}
	p.cetak(s)
	return p.b.String()
}

type pencetak struct {
	b     strings.Builder
	e     *Ekspresi
	gaya  Gaya
	nilai []*big.Rat
}

// ikat is how tightly an operator binds: an operand that binds less needs
// parentheses. The steps are those of the grammar.
type ikat uint8

const (
	ikatEkspresi ikat = iota // jika
	ikatAtau
	ikatDan
	ikatBukan
	ikatBanding
	ikatTambah
	ikatKali
	ikatNegatif
	ikatPangkat
	ikatPrimer
)

func (s *simpul) ikat() ikat {
	switch o := s.op; {
	case o == opJika:
		return ikatEkspresi
	case o == opAtau:
		return ikatAtau
	case o == opDan:
		return ikatDan
	case o == opBukan:
		return ikatBukan
	case opSama <= o && o <= opPalingSedikit:
		return ikatBanding
	case o == opTambah || o == opKurang:
		return ikatTambah
	case o == opKali || o == opBagi:
		return ikatKali
	case o == opNegatif:
		return ikatNegatif
	case o == opPangkat:
		return ikatPangkat
	}
	return ikatPrimer
}

// anak prints an operand that must bind at least as tightly as paling.
func (p *pencetak) anak(s *simpul, paling ikat) {
	ikat := s.ikat()
	if p.gaya == LaTeX && s.op == opBagi {
		ikat = ikatPangkat // the bar of the fraction is parenthesis enough
	}
	if ikat >= paling {
		p.cetak(s)
		return
	}
	p.kurung(func() { p.cetak(s) })
}

func (p *pencetak) kurung(isi func()) {
	buka, tutup := "(", ")"
	if p.gaya == LaTeX {
		buka, tutup = `\left(`, `\right)`
	}
	p.b.WriteString(buka)
	isi()
	p.b.WriteString(tutup)
}

func (p *pencetak) cetak(s *simpul) {
	switch s.op {
	case opBilangan:
		p.b.WriteString(cetakNilai(p.gaya, s.nilai))
	case opPersen:
		p.b.WriteString(cetakNilai(p.gaya, s.nilai))
		p.b.WriteString(p.pilih("%", "%", `\%`))
	case opVariabel:
		p.variabel(s)
	case opNegatif:
		p.b.WriteByte('-')
		p.anak(s.anak[0], ikatNegatif)
	case opBukan:
		p.b.WriteString(p.pilih("bukan ", "bukan ", `\text{bukan }`))
		p.anak(s.anak[0], ikatBukan)
	case opPangkat:
		p.pangkat(s)
	case opBagi:
		if p.gaya == LaTeX {
			p.pecahan(s)
			return
		}
		p.duaSisi(s)
	case opJika:
		p.jika(s)
	case opMin, opMax, opRataRata, opJumlah, opBulat:
		p.panggil(s)
	default:
		p.duaSisi(s)
	}
}

// pilih takes the text of the style.
func (p *pencetak) pilih(data, indonesia, latex string) string {
	switch p.gaya {
	case Indonesia:
		return indonesia
	case LaTeX:
		return latex
	}
	return data
}

func (p *pencetak) duaSisi(s *simpul) {
	kiri, kanan := s.ikat(), s.ikat()+1
	if p.gaya == Indonesia && kiri == ikatKali && s.anak[0].op == opBagi { // (a / b) × c
		kiri = kanan
	}
	p.anak(s.anak[0], kiri)
	p.b.WriteString(p.pilih(" "+lambang[s.op]+" ", " "+lambangIndonesia(s.op)+" ", " "+lambangLaTeX[s.op]+" "))
	p.anak(s.anak[1], kanan)
}

func lambangIndonesia(o op) string {
	switch o {
	case opKali:
		return "×"
	case opBeda:
		return "≠"
	case opPalingBanyak:
		return "≤"
	case opPalingSedikit:
		return "≥"
	}
	return lambang[o]
}

var lambangLaTeX = map[op]string{
	opTambah: "+", opKurang: "-", opKali: `\times`, opSama: "=", opBeda: `\ne`, opKurangDari: "<",
	opPalingBanyak: `\le`, opLebihDari: ">", opPalingSedikit: `\ge`, opDan: `\text{ dan }`, opAtau: `\text{ atau }`,
}

// pangkat prints a power. An exponent in LaTeX is raised and needs no
// parentheses.
func (p *pencetak) pangkat(s *simpul) {
	p.anak(s.anak[0], ikatPrimer)
	if p.gaya == LaTeX {
		p.b.WriteString("^{")
		p.cetak(s.anak[1])
		p.b.WriteByte('}')
		return
	}
	p.b.WriteByte('^')
	p.anak(s.anak[1], ikatNegatif)
}

func (p *pencetak) pecahan(s *simpul) {
	p.b.WriteString(`\frac{`)
	p.cetak(s.anak[0])
	p.b.WriteString(`}{`)
	p.cetak(s.anak[1])
	p.b.WriteByte('}')
}

func (p *pencetak) jika(s *simpul) {
	kata := [...]string{"jika ", " maka ", " lainnya ", ""}
	urut := [...]int{0, 1, 2}
	if p.gaya == LaTeX {
		kata = [...]string{`\begin{cases}`, ` & \text{jika } `, ` \\ `, ` & \text{lainnya}\end{cases}`}
		urut = [...]int{1, 0, 2}
	}
	for i, n := range urut {
		p.b.WriteString(kata[i])
		paling := ikatEkspresi
		if n == 0 {
			paling = ikatAtau
		}
		p.anak(s.anak[n], paling)
	}
	p.b.WriteString(kata[3])
}

func (p *pencetak) panggil(s *simpul) {
	nama := lambang[s.op]
	switch {
	case p.gaya != LaTeX:
	case s.op == opMin || s.op == opMax:
		nama = `\` + nama
	default:
		nama = `\text{` + nama + `}`
	}
	p.b.WriteString(nama)
	p.kurung(func() {
		for i, anak := range s.anak {
			if i > 0 {
				p.b.WriteString("; ")
			}
			p.cetak(anak)
		}
	})
}

func (p *pencetak) variabel(s *simpul) {
	if s.nomor < len(p.nilai) && p.nilai[s.nomor] != nil {
		p.angka(dariRat(p.nilai[s.nomor]))
		return
	}
	nama := p.e.variabel[s.nomor]
	switch {
	case p.gaya == Data, p.gaya == Indonesia && strings.ContainsAny(nama, "+*/^():;<>=%×÷"):
		nama = Kutip(nama)
	case p.gaya == LaTeX:
		nama = TeksLaTeX(nama)
	}
	p.b.WriteString(nama)
}

// angka prints the value of a variable, in parentheses where it has a sign or
// a fraction bar of its own.
func (p *pencetak) angka(v pecahan) {
	teks := cetakNilai(p.gaya, v)
	if _, tepat := v.rat().FloatPrec(); tepat && v.tanda() >= 0 {
		p.b.WriteString(teks)
		return
	}
	p.kurung(func() { p.b.WriteString(teks) })
}

// Kutip gives the spelling of a name in a formula: in brackets, or in quotes,
// where it needs them. A name that no formula can hold is refused by [Parse].
func Kutip(nama string) string {
	switch {
	case panjangKata(nama) == len(nama) && hurufPertama(nama) && !kataKunci[strings.ToLower(nama)]:
		return nama
	case strings.Contains(nama, "]"):
		return `"` + nama + `"`
	}
	return "[" + nama + "]"
}

func hurufPertama(nama string) bool {
	for _, r := range nama {
		return hurufAwal(r)
	}
	return false
}

// TeksLaTeX gives a text inside of math, as \text{…}.
func TeksLaTeX(s string) string { return `\text{` + latexTeks.Replace(s) + `}` }

var latexTeks = strings.NewReplacer(
	`\`, `\textbackslash{}`, "^", `\textasciicircum{}`, "~", `\textasciitilde{}`,
	"{", `\{`, "}", `\}`, "$", `\$`, "&", `\&`, "#", `\#`, "_", `\_`, "%", `\%`,
)
