package renstra

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// bagianTeks is a section of the text that holds a list of the plan.
type bagianTeks uint8

const (
	bagianLain bagianTeks = iota
	bagianTugas
	bagianFungsi // within bagianTugas, after the sentence that announces it
	bagianPermasalahan
	bagianIsu
	bagianStrategi
	bagianArah
	bagianProgram
	bagianKegiatan
	bagianSubKegiatan

	jumlahBagianTeks
)

// daftarTeks reads the lists of the text: tasks and functions, problems,
// strategic issues, strategies and policy directions, and the programmes,
// kegiatan and sub kegiatan that chapter IV names. A section begins with
// its heading and ends with the next. A heading may come twice, once where the
// introduction tells what the plan will hold: the last one with a list counts.
func (p *pembacaTabel) daftarTeks() {
	d := pembacaDaftar{perangkat: kataPertama(p.r.PerangkatDaerah)}
	for _, b := range p.dok.Baris {
		if len(b.Sel) != 1 {
			d.putus = d.putus || !b.IsKosong()
			continue
		}
		s, judul := b.Sel[0], judulBagian(b)
		switch {
		case d.sebutan(s):
		case judul, judulTugas(s) != bagianLain:
			d.mulai(s)
		case d.di != bagianLain && s != "":
			d.baris(b)
		}
		d.bab(s, judul)
	}
	d.simpan()
	p.r.Catatan = append(p.r.Catatan, d.catatan...)
	h := &d.hasil
	p.r.Tugas, p.r.Fungsi = h[bagianTugas], h[bagianFungsi]
	p.r.Permasalahan = p.tabelAtauTeks("permasalahan", p.r.Permasalahan, h[bagianPermasalahan])
	p.r.IsuStrategis = p.tabelAtauTeks("isu strategis", p.r.IsuStrategis, h[bagianIsu])
	p.r.Strategi = p.tabelAtauTeks("strategi", p.r.Strategi, h[bagianStrategi])
	p.r.ArahKebijakan = p.tabelAtauTeks("arah kebijakan", p.r.ArahKebijakan, h[bagianArah])
	p.r.UraianProgram, p.r.UraianKegiatan, p.r.UraianSubKegiatan = h[bagianProgram], h[bagianKegiatan], h[bagianSubKegiatan]
}

// tabelAtauTeks is the list of a table, which says more than that of the text, or
// that of the text where no table has one. What the text alone has is said.
func (p *pembacaTabel) tabelAtauTeks(sebutan string, dariTabel, daftar []Butir) []Butir {
	if len(dariTabel) == 0 {
		return daftar
	}
	lain := butirLain(daftar, dariTabel)
	if len(lain) > 0 {
		p.catat(Temuan{Kode: TabelLain, Keparahan: Info, Baris: daftar[0].Baris,
			Pesan: fmt.Sprintf("Daftar %s dibaca dari tabel; %d butir dalam teks tidak ada di sana dan tidak dibaca: %s.", sebutan, len(lain), sebutButir(lain))})
	}
	return dariTabel
}

// semuaButir are the entries of a list with those under them.
func semuaButir(daftar []Butir) []Butir {
	var out []Butir
	for _, b := range daftar {
		out = append(append(out, b), semuaButir(b.Anak)...)
	}
	return out
}

const maxJudulBagian = 150 // bytes; longer lines are prose

// judulBagian recognises a heading: in Markdown, in bold, or with a number of
// several levels.
func judulBagian(b tabel.Baris) bool {
	s := strings.TrimSpace(b.Asli(0))
	if s == "" || len(s) > maxJudulBagian {
		return false
	}
	switch c := s[0]; {
	case c == '#':
		return true
	case c == '*':
		return strings.HasPrefix(s, "**") && strings.HasSuffix(s, "**")
	case '0' <= c && c <= '9':
		nomor, rest, _ := strings.Cut(s, " ")
		return strings.Count(strings.TrimSuffix(nomor, "."), ".") > 0 && strings.Trim(nomor, ".0123456789") == "" && rest != "" && !strings.HasSuffix(s, ";")
	}
	return false
}

// bagianOf tells which section a heading begins.
func bagianOf(judul string) bagianTeks {
	f := teks.Lipat(strings.TrimLeft(judul, "#* .0123456789"))
	for _, x := range judulDaftar {
		if adaAwalan(f, x.awal...) && (x.tanpa == "" || !strings.Contains(f, x.tanpa)) {
			return x.bagian
		}
	}
	return bagianLain
}

// judulDaftar is with what the headings of the sections begin, and what another
// heading that begins so has.
var judulDaftar = []struct {
	bagian bagianTeks
	awal   []string
	tanpa  string
}{
	{bagianTugas, []string{"tugasfungsi", "tugasdanfungsi", "tugaspokok"}, ""},
	{bagianPermasalahan, []string{"permasalahan", "identifikasipermasalahan"}, "isustrategis"},
	{bagianIsu, []string{"isustrategis", "isuisustrategis", "penentuanisu"}, ""},
	{bagianStrategi, []string{"strategi"}, "arahkebijakan"},
	{bagianArah, []string{"arahkebijakan"}, ""},
	{bagianProgram, []string{"uraianprogram"}, ""},
	{bagianKegiatan, []string{"uraiankegiatan"}, ""},
	{bagianSubKegiatan, []string{"uraiansubkegiatan"}, ""},
}

// pembacaDaftar collects the lists of one section after the other.
type pembacaDaftar struct {
	hasil [jumlahBagianTeks][]Butir
	kini  [jumlahBagianTeks][]Butir // of the section being read
	di    bagianTeks
	putus bool // the lists of this section have ended
	lain  bool // after it ended, another list began
	unit  bool // what follows is said of the units of the agency

	induk    string // the tujuan or sasaran that the lists of strategies stand under
	gabungan bool   // the heading is of strategies and policy directions together

	tingkat []tingkatDaftar // the open levels of the list

	sistematika bool                   // the introduction tells what the chapters will hold
	babKe       int                    // the last of them
	pengantar   [jumlahBagianTeks]bool // whose list is from there

	catatan []Temuan

	perangkat string // the first word of the agency's name, folded
}

// simpan closes the section.
func (d *pembacaDaftar) simpan() {
	for i, butir := range d.kini {
		if len(butir) > 0 {
			d.catatDiganti(bagianTeks(i), d.hasil[i], butir)
			d.hasil[i], d.pengantar[i] = butir, d.sistematika
		}
	}
	d.kini = [jumlahBagianTeks][]Butir{}
}

// baris reads a line of a section: an entry of its list or prose.
func (d *pembacaDaftar) baris(b tabel.Baris) {
	if nomor, isi, ok := d.potongButir(b.Sel[0]); ok {
		d.butir(Butir{Baris: b.Nomor, Nomor: nomor, Teks: isi})
	} else {
		d.prosa(b, b.Sel[0])
	}
}

// butir adds an entry to the list of the section, unless that has ended.
func (d *pembacaDaftar) butir(b Butir) {
	if d.di <= bagianFungsi {
		d.unit = d.unit || d.bukanButir(b.Nomor, b.Teks)
		d.putus = d.putus || d.unit
	}
	if d.putus = d.putus && !d.lanjut(b.Nomor); !d.putus {
		d.tambah(b)
	}
}

// prosa reads a line that is no entry: the rest of one that a page break cut, or
// what is said between the lists, which may end them or announce others.
func (d *pembacaDaftar) prosa(b tabel.Baris, s string) {
	kini := d.kini[d.di]
	if d.unit && len(d.kini[bagianFungsi]) == 0 && d.perangkat != "" && kataPertama(s) == d.perangkat {
		d.unit, d.putus = false, false // the units were only listed
	}
	switch {
	case b.IsJudul():
		d.putus = true
	case d.sambung(b, s), b.IsKaki():
	case d.di <= bagianFungsi && d.unitKerja(s):
		d.unit, d.putus = true, true
	case d.di == bagianTugas && len(kini) == 0 && d.tugas(b):
	case d.di == bagianTugas && !d.unit && strings.HasSuffix(s, ":") && strings.Contains(teks.Lipat(s), "fungsi"):
		d.di, d.putus = bagianFungsi, false
	case len(kini) > 0 && d.di == bagianArah && strings.HasSuffix(s, ":"):
		d.putus, d.tingkat = false, nil // policy directions come in several lists, each announced
	case len(kini) > 0:
		d.putus = true
	}
}

// sambung puts a line behind the last entry, if that was cut.
func (d *pembacaDaftar) sambung(b tabel.Baris, s string) bool {
	akhir := d.akhir()
	if akhir == nil || d.putus || !terpotong(akhir.Teks, s) && (d.di < bagianProgram || b.IsKaki() || !namaTerpotong(akhir.Teks, s)) {
		return false
	}
	akhir.Teks += " " + s
	return true
}

// lanjut reports whether a number goes on with the list of the section, whose
// entries have a paragraph each that explains them: 2. after 1., and no other
// list between. Letters are those of lists within such a paragraph, but among the
// tasks and functions, whose entries have none.
func (d *pembacaDaftar) lanjut(nomor string) bool {
	if kini := d.kini[d.di]; d.di <= bagianFungsi && !d.unit && len(kini) > 0 {
		lama, sampai := gayaNomor(kini[len(kini)-1].Nomor)
		gaya, urut := gayaNomor(nomor)
		return gaya == lama && sampai > 0 && urut == sampai+1
	}
	n := angkaButir(nomor)
	if d.di < bagianPermasalahan || d.di > bagianArah || n == 0 {
		return false
	}
	gaya, _ := gayaNomor(nomor)
	for _, t := range d.tingkat {
		if t.gaya == gaya {
			d.lain = d.lain || n != t.urut+1
			return !d.lain
		}
	}
	return false
}

// angkaButir is the number of an entry that has one in figures; 0 for others.
func angkaButir(nomor string) int {
	n, _ := strconv.Atoi(strings.Trim(nomor, "(). "))
	return n
}

// terpotong reports whether a line goes on with an entry that was cut: the
// entry has no end and the line begins in small letters.
func terpotong(butir, line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(r) && !berakhirKalimat(butir)
}

func berakhirKalimat(s string) bool { return strings.ContainsAny(s[len(s)-1:], ".;:") }

// namaTerpotong reports whether a line goes on with a name that was cut, which
// may do so in capitals: neither is a sentence.
func namaTerpotong(nama, line string) bool {
	return len(line) <= maxJudulBagian && !berakhirKalimat(nama) && !berakhirKalimat(line)
}

// potongButir cuts an entry of a list into its number and its text: "1. …",
// "- a) …", "(2) …", "- …".
func potongButir(s string) (nomor, isi string, ok bool) {
	rest, strip := strings.CutPrefix(s, "- ")
	if !strip {
		rest, strip = strings.CutPrefix(s, "• ")
	}
	kata, teks, _ := strings.Cut(rest, " ")
	if teks = strings.TrimSpace(teks); teks != "" && nomorButir(kata) {
		return kata, teks, true
	}
	rest = strings.TrimSpace(rest)
	return "", rest, strip && rest != ""
}

// nomorButir reports whether a word is the number of an entry: up to three
// digits, letters that a scanner took for digits among them, one letter or a small
// roman number, and a dot or parenthesis; numbers of headings too.
func nomorButir(s string) bool {
	isi := strings.TrimPrefix(s, "(")
	akhir := strings.TrimRight(isi, ".)")
	if i := strings.LastIndexByte(akhir, '.'); i > 0 && strings.Trim(akhir[:i], ".0123456789") == "" {
		akhir = akhir[i+1:] // 2.2.5.1.
	}
	if !strings.HasSuffix(isi, ".") && !strings.HasSuffix(isi, ")") || akhir == "" || len(akhir) > 3 {
		return false
	}
	if len(akhir) == 1 && (akhir[0]|0x20 >= 'a' && akhir[0]|0x20 <= 'z') || strings.Trim(akhir, "ivx") == "" {
		return true
	}
	_, err := strconv.Atoi(angkaPindaian(akhir))
	return err == nil
}

// angkaPindaian is a number with the letters that a scanner took for its digits
// put right: 10 for "1O".
func angkaPindaian(s string) string {
	if strings.Trim(s, "lIO") == "" {
		return s // letters, as far as anyone can tell
	}
	return gantiHuruf.Replace(s)
}

var gantiHuruf = strings.NewReplacer("l", "1", "I", "1", "O", "0")
