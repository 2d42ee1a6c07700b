package renstra

import (
	"slices"
	"strconv"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Tasks and functions: those of the agency itself. What is said of its
// sekretariat, its bidang and their parts follows in the same section, often
// without a heading.

const maxJudulTugas = 60 // bytes, with the number in front and what words are in bold

// judulTugas recognises a heading that is nothing but one of the section, with
// a number or letter of one level: "A. Tugas Pokok".
func judulTugas(s string) bagianTeks {
	if len(s) > maxJudulTugas || strings.HasSuffix(s, ".") {
		return bagianLain
	}
	if _, isi, ok := potongButir(s); ok {
		s = isi
	}
	if !mungkinAwal(s, "tf") {
		return bagianLain // as nearly every line
	}
	switch teks.Lipat(strings.TrimLeft(s, "#* .0123456789")) {
	case "tugas", "tugaspokok", "tugasdanfungsi", "tugaspokokdanfungsi":
		return bagianTugas
	case "fungsi":
		return bagianFungsi
	}
	return bagianLain
}

// mulai begins the section of a heading. One that says no more than "Fungsi"
// counts once: those after it are the functions of the units.
func (d *pembacaDaftar) mulai(judul string) {
	d.simpan()
	d.putus, d.lain, d.unit = false, false, false
	d.tingkat, d.induk = nil, ""
	f := teks.Lipat(judul)
	d.gabungan = strings.Contains(f, "kebijakan") && strings.Contains(strings.ReplaceAll(f, "strategis", ""), "strategi")
	d.di = judulTugas(judul)
	switch {
	case d.di == bagianLain:
		d.di = bagianOf(judul)
	case len(d.hasil[d.di]) > 0:
		d.di = bagianLain
	}
	if polos := strings.Trim(judul, "#* "); d.di == bagianLain && isSasaran(polos) {
		d.induk = tanpaSebutan(polos)
	}
}

// tugas reads the sentence that says the task itself: "… mempunyai tugas
// yaitu : …", "… mempunyai tugas membantu …".
func (d *pembacaDaftar) tugas(b tabel.Baris) bool {
	const kata = "mempunyai tugas"
	s := b.Sel[0]
	i := letakKata(s, kata)
	if i < 0 {
		return false
	}
	_, isi, ok := strings.Cut(s[i:], ":")
	if !ok {
		isi = tanpaKataDepan(s[i+len(kata):])
		ok = strings.Count(isi, " ") > 1
	}
	isi = strings.Trim(isi, " \"“”.")
	if ok && isi != "" {
		d.kini[bagianTugas] = append(d.kini[bagianTugas], Butir{Baris: b.Nomor, Teks: isi})
	}
	return ok
}

// tanpaKataDepan takes the words between "mempunyai tugas" and the task away;
// "" where it is not the task that follows.
func tanpaKataDepan(s string) string {
	for {
		s = strings.TrimLeft(s, " ,")
		kata, rest, _ := strings.Cut(s, " ")
		switch strings.ToLower(kata) {
		case "pokok", "yaitu", "yakni", "adalah", "untuk":
			s = rest
		case "dan", "serta", "sebagaimana", "sebagai", "tersebut":
			return ""
		default:
			return s
		}
	}
}

// kataUnitKerja are the words with which the units of an agency begin.
var kataUnitKerja = []string{"sekretariat", "sekretaris", "bidang", "subbidang", "subbagian", "subbag", "bagian", "seksi", "upt", "uptd", "inspekturpembantu", "irban",
	"sub", "kelompok", "unit", "jabatan"}

// unitKerja reports whether a line begins with a unit of the agency.
func (d *pembacaDaftar) unitKerja(s string) bool {
	kata := kataPertama(s)
	if kata == "kepala" { // the head of the agency or of a unit
		_, s, _ = strings.Cut(s, " ")
		kata = kataPertama(s)
	}
	return kata != d.perangkat && slices.Contains(kataUnitKerja, kata)
}

func kataPertama(s string) string {
	kata, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	return teks.Lipat(kata)
}

// bukanButir reports whether an entry of a list is none of the agency's: a unit
// that is only named, or the start of another list that the entry before does
// not announce.
func (d *pembacaDaftar) bukanButir(nomor, isi string) bool {
	if d.unitKerja(isi) || kataPertama(isi) == "kepala" {
		akhir := strings.ContainsAny(isi[len(isi)-1:], ".;") || strings.HasSuffix(isi, " dan")
		return d.di == bagianTugas || !akhir && len(isi) < maxJudulBagian // a function may begin with such a word
	}
	kini := d.kini[d.di]
	gaya, urut := gayaNomor(nomor)
	if len(kini) == 0 || urut == 0 || !strings.HasSuffix(kini[len(kini)-1].Teks, ".") {
		return false // a list goes on until an entry of it ends the sentence
	}
	lama, sampai := gayaNomor(kini[len(kini)-1].Nomor)
	switch {
	case lama == gaya:
		return urut == 1 && sampai > 1 // not where every entry has the number 1
	case slices.ContainsFunc(kini, func(b Butir) bool { g, _ := gayaNomor(b.Nomor); return g == gaya }):
		return urut == 1
	}
	return true
}

// gayaNomor parts the number of an entry into how it is written and which it
// is: "b)" is "a)" and 2.
func gayaNomor(s string) (gaya string, urut int) {
	isi := strings.Trim(s, ".()")
	if n, err := strconv.Atoi(angkaPindaian(isi)); err == nil {
		return strings.Replace(s, isi, "1", 1), n
	}
	if len(isi) != 1 {
		return s, 0
	}
	if c := isi[0]; c >= 'a' {
		return strings.Replace(s, isi, "a", 1), int(c-'a') + 1
	}
	return strings.Replace(s, isi, "A", 1), int(isi[0]-'A') + 1
}
