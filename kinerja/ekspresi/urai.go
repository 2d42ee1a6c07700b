package ekspresi

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// pengurai reads a formula by recursive descent, one method for each rule of
// the grammar in the package documentation.
type pengurai struct {
	sumber   string
	batas    batas
	token    token // the next one
	dalam    int   // how deep rules stand in each other
	jumlah   int   // of the nodes so far
	variabel []string
	nomor    map[string]int // of each variable
}

func (p *pengurai) urai() (*simpul, error) {
	if n := p.panjang(); n > p.batas.panjang {
		return nil, p.galat(0, "rumus dengan paling banyak "+strconv.Itoa(p.batas.panjang)+" byte",
			strconv.Itoa(n)+" byte", ErrBatas)
	}
	p.nomor = make(map[string]int)
	if err := p.maju(); err != nil {
		return nil, err
	}
	s, err := p.ekspresi()
	if err != nil {
		return nil, err
	}
	if p.token.jenis != tAkhir {
		return nil, p.harap("tanda hitung atau akhir rumus")
	}
	return s, p.bilanganSaja(s)
}

// panjang counts the bytes that are not blanks: what is printed never has
// more of them than what was read, so that each reads the other.
func (p *pengurai) panjang() int {
	n := 0
	for _, r := range p.sumber {
		if !kosong(r) {
			n += utf8.RuneLen(r)
		}
	}
	return n
}

func (p *pengurai) maju() (err error) {
	p.token, err = p.baca(p.token.akhir)
	return err
}

func (p *pengurai) galat(i int, harapan, temuan string, sebab error) error {
	return &ParseError{p.sumber, letakDi(p.sumber, i), harapan, temuan, sebab}
}

// harap is the error about the next token.
func (p *pengurai) harap(apa string) error {
	return p.galat(p.token.awal, apa, p.token.uraian(), nil)
}

func (p *pengurai) tanda(teks string) bool {
	return p.token.jenis == tTanda && p.token.teks == teks
}

func (p *pengurai) kata(teks string) bool {
	return p.token.jenis == tKata && strings.EqualFold(p.token.teks, teks)
}

// makan takes a sign that must stand next.
func (p *pengurai) makan(teks, harapan string) error {
	if !p.tanda(teks) {
		return p.harap(harapan)
	}
	return p.maju()
}

// masuk counts one step into depth; keluar takes it back.
func (p *pengurai) masuk() error {
	p.dalam++
	if p.dalam > p.batas.kedalaman {
		return p.galat(p.token.awal, "kedalaman paling banyak "+strconv.Itoa(p.batas.kedalaman), p.token.uraian(), ErrBatas)
	}
	return nil
}

func (p *pengurai) keluar() { p.dalam-- }

func (p *pengurai) simpul(o op, letak int, anak ...*simpul) (*simpul, error) {
	p.jumlah++
	if p.jumlah > p.batas.simpul {
		return nil, p.galat(letak, "rumus dengan paling banyak "+strconv.Itoa(p.batas.simpul)+" bagian", "lebih banyak", ErrBatas)
	}
	return &simpul{op: o, letak: letak, anak: anak}, nil
}

// bilanganSaja refuses conditions where a number must stand, logisSaja the
// other way round.
func (p *pengurai) bilanganSaja(s ...*simpul) error {
	for _, x := range s {
		if x.logis() {
			return p.galat(x.letak, "bilangan", "syarat", nil)
		}
	}
	return nil
}

func (p *pengurai) logisSaja(s ...*simpul) error {
	for _, x := range s {
		if !x.logis() {
			return p.galat(x.letak, "syarat dengan perbandingan", "bilangan", nil)
		}
	}
	return nil
}

func (p *pengurai) ekspresi() (*simpul, error) {
	if err := p.masuk(); err != nil {
		return nil, err
	}
	defer p.keluar()
	if p.kata("jika") {
		return p.jika()
	}
	return p.atau()
}

func (p *pengurai) jika() (*simpul, error) {
	letak := p.token.awal
	if err := p.maju(); err != nil {
		return nil, err
	}
	syarat, err := p.atau()
	if err != nil {
		return nil, err
	}
	if err := p.logisSaja(syarat); err != nil {
		return nil, err
	}
	if !p.kata("maka") {
		return nil, p.harap("maka")
	}
	if err := p.maju(); err != nil {
		return nil, err
	}
	ya, err := p.ekspresi()
	if err != nil {
		return nil, err
	}
	if err := p.lainnya(); err != nil {
		return nil, err
	}
	tidak, err := p.ekspresi()
	if err != nil {
		return nil, err
	}
	if err := p.bilanganSaja(ya, tidak); err != nil {
		return nil, err
	}
	return p.simpul(opJika, letak, syarat, ya, tidak)
}

func (p *pengurai) lainnya() error {
	switch {
	case p.kata("lainnya"):
		return p.maju()
	case p.kata("selain"):
		if err := p.maju(); err != nil {
			return err
		}
		if p.kata("itu") {
			return p.maju()
		}
		return p.harap("itu, dari selain itu")
	}
	return p.harap("lainnya atau selain itu")
}

func (p *pengurai) atau() (*simpul, error) {
	return p.rangkai(p.dan, (*pengurai).logisSaja, map[string]op{"atau": opAtau})
}

func (p *pengurai) dan() (*simpul, error) {
	return p.rangkai(p.bukan, (*pengurai).logisSaja, map[string]op{"dan": opDan})
}

func (p *pengurai) bukan() (*simpul, error) {
	if !p.kata("bukan") {
		return p.banding()
	}
	return p.awalan(opBukan, p.bukan, p.logisSaja)
}

var (
	tandaBanding = map[string]op{
		"=": opSama, "<>": opBeda, "<": opKurangDari, "<=": opPalingBanyak, ">": opLebihDari, ">=": opPalingSedikit,
	}
	tandaTambah = map[string]op{"+": opTambah, "-": opKurang}
	tandaKali   = map[string]op{"*": opKali, "/": opBagi}
)

// banding reads one comparison at most: a < b < c has no meaning here.
func (p *pengurai) banding() (*simpul, error) {
	kiri, err := p.tambah()
	if err != nil {
		return nil, err
	}
	o, ada := tandaBanding[p.token.teks]
	if !ada || p.token.jenis != tTanda {
		return kiri, nil
	}
	letak := p.token.awal
	if err := p.maju(); err != nil {
		return nil, err
	}
	kanan, err := p.tambah()
	if err != nil {
		return nil, err
	}
	if err := p.bilanganSaja(kiri, kanan); err != nil {
		return nil, err
	}
	if _, ada := tandaBanding[p.token.teks]; ada && p.token.jenis == tTanda {
		return nil, p.harap("dan, atau, maka; perbandingan tidak dirangkai")
	}
	return p.simpul(o, letak, kiri, kanan)
}

func (p *pengurai) tambah() (*simpul, error) {
	return p.rangkai(p.kali, (*pengurai).bilanganSaja, tandaTambah)
}

func (p *pengurai) kali() (*simpul, error) {
	return p.rangkai(p.negatif, (*pengurai).bilanganSaja, tandaKali)
}

// rangkai reads operands of the next rule with operators between them, and
// takes them together from the left. jenis checks the operands of each.
func (p *pengurai) rangkai(
	berikut func() (*simpul, error), jenis func(*pengurai, ...*simpul) error, tanda map[string]op,
) (*simpul, error) {
	kiri, err := berikut()
	if err != nil {
		return nil, err
	}
	for p.token.jenis == tTanda || p.token.jenis == tKata {
		o, ada := tanda[strings.ToLower(p.token.teks)]
		if !ada {
			break
		}
		letak := p.token.awal
		if err := p.maju(); err != nil {
			return nil, err
		}
		kanan, err := berikut()
		if err != nil {
			return nil, err
		}
		if err := jenis(p, kiri, kanan); err != nil {
			return nil, err
		}
		if kiri, err = p.simpul(o, letak, kiri, kanan); err != nil {
			return nil, err
		}
	}
	return kiri, nil
}

// awalan reads an operator that stands before its only operand.
func (p *pengurai) awalan(o op, isi func() (*simpul, error), jenis func(...*simpul) error) (*simpul, error) {
	if err := p.masuk(); err != nil {
		return nil, err
	}
	defer p.keluar()
	letak := p.token.awal
	if err := p.maju(); err != nil {
		return nil, err
	}
	s, err := isi()
	if err != nil {
		return nil, err
	}
	if err := jenis(s); err != nil {
		return nil, err
	}
	return p.simpul(o, letak, s)
}

func (p *pengurai) negatif() (*simpul, error) {
	if p.tanda("-") {
		return p.awalan(opNegatif, p.negatif, p.bilanganSaja)
	}
	return p.pangkat()
}

// pangkat reads a power: a^b^c is a^(b^c), and -a^b is -(a^b).
func (p *pengurai) pangkat() (*simpul, error) {
	pokok, err := p.primer()
	if err != nil || !p.tanda("^") {
		return pokok, err
	}
	if err := p.bilanganSaja(pokok); err != nil {
		return nil, err
	}
	s, err := p.awalan(opPangkat, p.negatif, p.bilanganSaja)
	if err != nil {
		return nil, err
	}
	s.anak = []*simpul{pokok, s.anak[0]}
	return s, nil
}

func (p *pengurai) primer() (*simpul, error) {
	t := p.token
	switch {
	case t.jenis == tBilangan:
		return p.bilangan()
	case t.jenis == tNama:
		if err := p.maju(); err != nil {
			return nil, err
		}
		return p.variabelBaru(t)
	case t.jenis == tKata && !kataKunci[strings.ToLower(t.teks)]:
		if err := p.maju(); err != nil {
			return nil, err
		}
		if p.tanda("(") {
			return p.panggil(t)
		}
		return p.variabelBaru(t)
	case p.tanda("("):
		if err := p.maju(); err != nil {
			return nil, err
		}
		s, err := p.ekspresi()
		if err != nil {
			return nil, err
		}
		return s, p.makan(")", "tanda hitung atau kurung tutup")
	}
	return nil, p.harap("bilangan, nama, fungsi atau kurung buka")
}

func (p *pengurai) bilangan() (*simpul, error) {
	t := p.token
	v, err := p.nilaiBilangan(t)
	if err != nil {
		return nil, err
	}
	s, err := p.simpul(opBilangan, t.awal)
	if err != nil {
		return nil, err
	}
	s.nilai = v
	if err := p.maju(); err != nil || !p.tanda("%") {
		return s, err
	}
	s.op = opPersen
	return s, p.maju()
}

func (p *pengurai) variabelBaru(t token) (*simpul, error) {
	s, err := p.simpul(opVariabel, t.awal)
	if err != nil {
		return nil, err
	}
	i, ada := p.nomor[t.teks]
	if !ada {
		i = len(p.variabel)
		p.nomor[t.teks] = i
		p.variabel = append(p.variabel, t.teks)
	}
	s.nomor = i
	return s, nil
}

// panggil reads the arguments of a function whose name was read.
func (p *pengurai) panggil(nama token) (*simpul, error) {
	o, ada := fungsi[strings.ToLower(nama.teks)]
	if !ada {
		return nil, p.galat(nama.awal, "fungsi min, max, rata-rata, jumlah atau bulat", nama.uraian(), nil)
	}
	var anak []*simpul
	for {
		if err := p.maju(); err != nil { // the parenthesis or the semicolon
			return nil, err
		}
		s, err := p.ekspresi()
		if err != nil {
			return nil, err
		}
		anak = append(anak, s)
		if !p.tanda(";") {
			break
		}
	}
	if err := p.bilanganSaja(anak...); err != nil {
		return nil, err
	}
	if err := p.makan(")", "tanda hitung, titik koma atau kurung tutup"); err != nil {
		return nil, err
	}
	// min(1,2) has one argument, 1.2: fewer than two are always a mistake.
	switch {
	case o == opBulat && len(anak) != 2:
		return nil, p.galat(nama.awal, "dua argumen, bulat(nilai; angka desimal)", strconv.Itoa(len(anak)), nil)
	case len(anak) < 2:
		return nil, p.galat(nama.awal, "paling sedikit dua argumen, dipisahkan titik koma", "satu", nil)
	}
	return p.simpul(o, nama.awal, slices.Clip(anak)...)
}
