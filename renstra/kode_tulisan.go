package renstra

import (
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Codes as tables write them that no edition writes so: with blanks or dashes
// between the numbers, with the code of the agency or the bidang urusan in
// front, with the zeros lost that a spreadsheet takes away.

// kodeLain reads such a code; sebab says what was read otherwise. It is invalid
// if no reading is a code.
func kodeLain(teks string) (kode nomenklatur.Kode, sebab string) {
	isi := strings.ReplaceAll(teks, " ", "")
	if isi != teks {
		sebab = "spasi di antara nomornya"
	}
	if !strings.Contains(isi, ".") && strings.Contains(isi, "-") {
		isi, sebab = strings.ReplaceAll(isi, "-", "."), "tanda hubung di antara nomornya"
	}
	if k, err := nomenklatur.ParseKode(isi); err == nil {
		return k, sebab
	}
	nomor := strings.Split(isi, ".")
	for _, n := range nomor {
		if !semuaAngka(n) {
			return kode, ""
		}
	}
	if k, ok := tanpaDepan(nomor); ok {
		return k, "kode perangkat daerah atau bidang urusan di depannya"
	}
	if k, err := nomenklatur.ParseKode(tambahNol(nomor)); err == nil {
		return k, "nol di depan nomornya hilang"
	}
	return kode, ""
}

// nomorSKPD is how many numbers the code of an agency has.
const nomorSKPD = 8

// tanpaDepan reads the code behind that of an agency, "1.01.2.22.0.00.01.0000.1.01.01",
// or behind its own bidang urusan, "1.01.1.01.01".
func tanpaDepan(nomor []string) (kode nomenklatur.Kode, ok bool) {
	var rest []string
	switch {
	case len(nomor) > nomorSKPD+1:
		if _, err := nomenklatur.ParseKodeSKPD(strings.Join(nomor[:nomorSKPD], ".")); err != nil {
			return kode, false
		}
		rest = nomor[nomorSKPD:]
	case len(nomor) > 4 && nomor[0] == nomor[2] && nomor[1] == nomor[3]:
		rest = nomor[2:]
	default:
		return kode, false
	}
	kode, err := nomenklatur.ParseKode(strings.Join(rest, "."))
	return kode, err == nil
}

// tambahNol writes bidang urusan, program and kegiatan with two digits, a sub
// kegiatan of three with four.
func tambahNol(nomor []string) string {
	out := make([]string, len(nomor))
	for i, n := range nomor {
		if len(n) == 1 && (i == 1 || i == 2 || i == 4) || len(n) == 3 && i == 5 {
			n = "0" + n
		}
		out[i] = n
	}
	return strings.Join(out, ".")
}

// lebarTanpaTitik are the numbers of a code as the lists write them.
var lebarTanpaTitik = []int{1, 2, 2, 1, 2, 4}

// beriTitik puts the dots into a code that lost them: 101, 10101, 10101201, and
// with a sub kegiatan of two digits or four.
func beriTitik(s string) (string, bool) {
	if n := len(s); !semuaAngka(s) || n != 3 && n != 5 && n != 8 && n != 10 && n != 12 {
		return "", false
	}
	var nomor []string
	for _, l := range lebarTanpaTitik {
		l = min(l, len(s))
		if l > 0 {
			nomor = append(nomor, s[:l])
		}
		s = s[l:]
	}
	return strings.Join(nomor, "."), true
}

// tulisanKode is how the cells of a table write codes that are cut into them.
type tulisanKode struct {
	terpisah  bool // they are cut
	lebarSub  int  // digits of a sub kegiatan, 0 if that is not known
	subHilang bool // those of a sub kegiatan lost the zeros in front
	nolAda    bool // kegiatan are written 2.01: 2.1 is then 2.10, a number
	nolTiada  bool // kegiatan are written 2.2: 2.1 is then 2.01
}

// hafalTulisan looks how the table writes them. The lists have sub kegiatan of
// four digits since 2023: where no cell shows it, plans from before have two,
// those from 2025 on four, and those between are not told.
func (p *penyusun) hafalTulisan() {
	p.tulisanKode = tulisanKode{}
	for _, h := range p.tabel.halaman {
		if h.kepala.kode[1]-h.kepala.kode[0] < 3 {
			continue
		}
		p.terpisah = true
		for _, row := range h.baris {
			p.hafalSel(row.Sel[min(len(row.Sel), h.kepala.kode[0]):min(len(row.Sel), h.kepala.kode[1])])
		}
	}
	if n := len(p.r.Tahun); n > 0 && p.lebarSub == 0 {
		switch awal := p.r.Tahun[0]; {
		case awal < 2023:
			p.lebarSub = 2
		case awal > 2024:
			p.lebarSub = 4
		}
	}
}

// hafalSel looks at the cells of one code.
func (p *penyusun) hafalSel(sel []string) {
	for i, s := range sel {
		s = strings.Trim(s, ". ")
		if a, b, ok := strings.Cut(s, "."); ok && len(a) == 1 && semuaAngka(a+b) {
			p.nolAda = p.nolAda || len(b) == 2 && b[0] == '0'
			p.nolTiada = p.nolTiada || len(b) == 1 && b[0] > '1'
		}
		if i == len(sel)-1 && semuaAngka(s) {
			p.subHilang = p.subHilang || len(s) == 1
			if len(s) == 4 || len(s) == 2 && s[0] == '0' {
				p.lebarSub = max(p.lebarSub, len(s))
			}
		}
	}
}

// kodeBaris is what the code columns of a row say, with the zeros in front that
// a spreadsheet took away, and as it is written. Where a code is cut into its
// numbers, a row may leave those out that the row above has: the first cell
// with a number then says where they go on.
func (p *penyusun) kodeBaris(k *kepala, row barisTabel) (kode, tertulis string) {
	if k.kode[1]-k.kode[0] < 3 {
		kode = k.kodeSel(row)
		return kode, kode
	}
	sel := make([]string, k.kode[1]-k.kode[0])
	isi := false
	for i := range sel {
		s := strings.Trim(row.At(k.kode[0]+i), ". ")
		switch {
		case s != "" && s != "-":
			sel[i], isi = s, true
		case !isi && i < len(p.selKode):
			sel[i] = p.selKode[i]
		}
	}
	if !isi {
		return "", ""
	}
	p.selKode = sel
	sel = slices.DeleteFunc(slices.Clone(sel), func(s string) bool { return s == "" })
	tertulis = strings.Join(sel, ".")
	at := 0 // which number of the code a cell begins with
	for i, s := range sel {
		sel[i] = p.selPenuh(at, s)
		at += 1 + strings.Count(s, ".")
	}
	return strings.Join(sel, "."), tertulis
}

// selPenuh gives a cell of one number the zeros in front that it must have.
func (p *penyusun) selPenuh(at int, s string) string {
	switch {
	case !semuaAngka(s):
	case len(s) == 1 && (at == 1 || at == 2 || at == 4):
		return "0" + s
	case at == 5 && (len(s) == 1 || p.subHilang) && len(s) < p.lebarSub:
		return strings.Repeat("0", p.lebarSub-len(s)) + s
	}
	return s
}

// kegiatanSatuDigit reads the kegiatan in a cell such as 2.1 as the others of
// the table are written; ragu says that they do not tell.
func (p *penyusun) kegiatanSatuDigit(teks string) (isi, sebab string, ragu bool) {
	nomor := strings.Split(teks, ".")
	switch {
	case !p.terpisah || len(nomor) < 5 || len(nomor[4]) != 1:
		return teks, "", false
	case p.nolAda:
		nomor[4] += "0"
		return strings.Join(nomor, "."), "nol di belakang nomor kegiatannya hilang", false
	}
	return teks, "", !p.nolTiada
}

// kodeKolom reads the code of a row from the code columns and says which zeros
// were given to it.
func (p *penyusun) kodeKolom(rec *rekaman, k *kepala, row barisTabel) {
	kode, tertulis := p.kodeBaris(k, row)
	p.bacaKode(rec, kode)
	if kode != tertulis && rec.tertulis.IsValid() {
		p.catatKode(rec, tertulis, rec.tertulis, "nol di depan nomornya hilang")
	}
}
