package nomenklatur

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// Gabungan holds the codes of one combined line, as budgets and exports of
// procurement write them: the SKPD, the code of the nomenclature, the account.
// A code that the line does not have is the zero value of its type.
type Gabungan struct {
	SKPD     KodeSKPD
	Kode     Kode
	Rekening KodeRekening
}

// String returns the codes of g in one line, with dots between them.
func (g Gabungan) String() string {
	var kode []string
	for _, s := range [...]string{g.SKPD.String(), g.Kode.String(), g.Rekening.String()} {
		if s != "" {
			kode = append(kode, s)
		}
	}
	return strings.Join(kode, ".")
}

// SplitKode splits a combined line into its codes, each in an official
// spelling:
//
//	7.01.01.2.06.0002.5.1.02.01.001.00024
//	1.01.2.22.0.00.01.0000.1.01.02.2.01.0001.5.1.02.01.01.0024
//	1.02.0.00.0.00.01.0000.4.1.01
//
// The order is SKPD, code of the nomenclature, account; each may be missing. An
// account stands alone, after an SKPD, or after a sub kegiatan. Blanks around
// the line and a dot at its end are set aside and returned as repairs.
//
// A line is split only if it has one reading. So a code that is one digit, 5,
// is refused, for it may be an urusan, an akun or just a number; and so is an
// account alone of two numbers, 1.1, for it may be the bidang 1.10 that a
// spreadsheet took for a number. A line that is one code of another kind, such as a source of funds,
// is read as an account if it looks like one. The error is a [*ParseError] that
// wraps [ErrKode] and names the code in which the fault lies.
func SplitKode(s string) (Gabungan, []Perbaikan, error) {
	isi, perbaikan := kupasGabungan(s)
	p := pemisah{s: s, pos: isi.awal, akhir: isi.akhir}
	if err := p.pisah(); err != nil {
		return Gabungan{}, nil, err
	}
	return p.hasil, perbaikan, nil
}

// rentang is a part of a text.
type rentang struct{ awal, akhir int }

// kupasGabungan finds what stands between the blanks and before the last dot.
func kupasGabungan(s string) (isi rentang, perbaikan []Perbaikan) {
	isi = rentang{len(s) - len(strings.TrimLeftFunc(s, kosong)), len(strings.TrimRightFunc(s, kosong))}
	if isi.akhir < isi.awal { // nothing but blanks
		return rentang{len(s), len(s)}, nil
	}
	if isi.awal > 0 {
		perbaikan = append(perbaikan, Perbaikan{PerbaikanSpasi, 0, s[:isi.awal], ""})
	}
	ekor := isi.akhir
	if strings.HasSuffix(s[isi.awal:isi.akhir], ".") {
		isi.akhir--
		perbaikan = append(perbaikan, Perbaikan{PerbaikanTitik, isi.akhir, ".", ""})
	}
	if ekor < len(s) {
		perbaikan = append(perbaikan, Perbaikan{PerbaikanSpasi, ekor, s[ekor:], ""})
	}
	return isi, perbaikan
}

// pemisah takes one code after the other off the front of the line.
type pemisah struct {
	s          string
	pos, akhir int
	hasil      Gabungan
}

func (p *pemisah) pisah() error {
	if tampakSKPD(p.sisa()) {
		k, err := ParseKodeSKPD(p.ambil(len(ruasSKPD)))
		if err != nil {
			return p.geser(err)
		}
		p.hasil.SKPD = k
		if !p.lanjut(k.String()) {
			return nil
		}
	}
	if len(p.sisa()) == 1 && p.sisa()[0]-'0' <= 9 {
		return p.galatDua("lebih dari satu angka", "satu angka dapat berarti urusan, akun atau nomor urut")
	}
	if !tampakRekeningDepan(p.sisa()) {
		return p.kode()
	}
	return p.rekening()
}

// kode reads a code of the nomenclature and the account after it, if any.
func (p *pemisah) kode() error {
	const ruas = 6 // of a sub kegiatan; an account stands after nothing shorter
	teks := p.ambil(ruas)
	k, err := ParseKode(teks)
	if err != nil {
		return p.geser(err)
	}
	p.hasil.Kode = k
	if !p.lanjut(teks) {
		return nil
	}
	return p.rekening()
}

// rekening reads the account that ends the line.
func (p *pemisah) rekening() error {
	k, err := ParseKodeRekening(p.sisa())
	if err != nil {
		return p.geser(err)
	}
	sendiri := !p.hasil.SKPD.IsValid() && !p.hasil.Kode.IsValid()
	switch {
	case k.Tingkat() == TingkatAkun:
		return p.galatDua("kode rekening mulai kelompok", "satu angka dapat berarti nomor urut")
	case k.Tingkat() == TingkatKelompok && sendiri:
		return p.galatDua("kode rekening mulai jenis",
			"dapat berarti bidang urusan yang ditulis sebagai angka, seperti 1.1 untuk 1.10")
	}
	p.hasil.Rekening = k
	return nil
}

// tampakRekeningDepan reports whether s begins as an account and not as a code
// of the nomenclature does: the second number of the one has one digit, that of
// the other two.
func tampakRekeningDepan(s string) bool {
	return len(s) == 3 && berpola(s, "9.9") || len(s) > 3 && berpola(s[:4], "9.9.")
}

func (p *pemisah) sisa() string { return p.s[p.pos:p.akhir] }

// ambil returns the next n fields, or what there is of them.
func (p *pemisah) ambil(n int) string {
	sisa := p.sisa()
	for i := range len(sisa) {
		if sisa[i] == '.' {
			if n--; n == 0 {
				return sisa[:i]
			}
		}
	}
	return sisa
}

// lanjut moves past teks and the dot after it, and reports whether there is one.
func (p *pemisah) lanjut(teks string) bool {
	p.pos += len(teks)
	if p.pos == p.akhir {
		return false
	}
	p.pos++
	return true
}

// geser turns an error about one code into one about the whole line.
func (p *pemisah) geser(err error) error {
	var e *ParseError
	if !errors.As(err, &e) {
		return err
	}
	baru := *e
	baru.Input = p.s
	baru.Offset += p.pos
	if baru.Found == "" && baru.Offset < len(p.s) { // the code ends here, the line does not
		_, n := utf8.DecodeRuneInString(p.s[baru.Offset:])
		baru.Found = p.s[baru.Offset : baru.Offset+n]
	}
	return &baru
}

// galatDua is the error that the rest of the line has more than one reading.
func (p *pemisah) galatDua(expected, catatan string) *ParseError {
	return &ParseError{
		Jenis: "kode gabungan", Input: p.s, Offset: p.pos,
		Expected: expected, Found: p.sisa(), Catatan: catatan, Err: ErrKode,
	}
}
