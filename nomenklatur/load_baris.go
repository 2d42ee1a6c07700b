package nomenklatur

import (
	"fmt"
	"slices"
	"strings"
)

// Categories of the findings of [Load].
const (
	KategoriBarisDitolak      Kategori = "baris-ditolak"       // no name, kind of region, edition, or too many cells
	KategoriKodeTidakTerbaca  Kategori = "kode-tidak-terbaca"  // no code, or none that reads in one way only
	KategoriSatuDesimal       Kategori = "satu-desimal"        // 2.1, which may be 2.10
	KategoriTingkatBerbeda    Kategori = "tingkat-berbeda"     // the level column contradicts the code
	KategoriKodeDiperbaiki    Kategori = "kode-diperbaiki"     // read otherwise than written
	KategoriIndukLain         Kategori = "induk-lain"          // a level of the row is not below the one above
	KategoriKodeDalamNama     Kategori = "kode-dalam-nama"     // a code stands before the name
	KategoriTandaTidakDikenal Kategori = "tanda-tidak-dikenal" // a mark that means nothing here
	KategoriBarisKembar       Kategori = "baris-kembar"        // nothing new, in a list with several codes a line
	KategoriBarisDilewati     Kategori = "baris-dilewati"      // titles, numbers of columns, repeated heads
	KategoriKolomDilewati     Kategori = "kolom-dilewati"      // columns that are not read
	KategoriDaerahDariKode    Kategori = "daerah-dari-kode"    // told by the kewenangan digit
)

// pemuat turns rows into entries and findings.
type pemuat struct {
	opsi   opsiMuat
	kolom  kolomDaftar
	entri  []Entri
	temuan []Temuan

	ada       map[kunciMuat]int // row of a list with several codes a line: its index
	tersirat  map[int]bool      // entries that so far only lines of lower levels name
	tersisih  map[string]bool   // codes above a row that were refused already
	tanpaKode int               // rows refused for their code
	dariKode  int               // rows whose kind of region the kewenangan tells
	edisiTeks string            // the last edition cell that was read, and what it is
	edisiIsi  HimpunanEdisi
}

// kunciMuat tells rows apart that lines of lower levels repeat.
type kunciMuat struct {
	kode   Kode
	daerah JenisDaerah
	edisi  HimpunanEdisi
	isi    string
}

// kodeSel is a code and what was found in its cell.
type kodeSel struct {
	kode      Kode
	tingkat   medanDaftar // level of its column, 0 for the column of whole codes
	nama      string      // the name after it in the cell
	perbaikan []string
}

func (p *pemuat) muat(rekaman []rekamanDaftar) error {
	if len(rekaman) == 0 {
		return &LoadError{1, 1, "daftar nomenklatur", "masukan kosong", ErrKolom}
	}
	k, mulai := bacaKepala(rekaman)
	isi := rekaman[mulai:]
	if k.kepala == nil {
		k = tebakKolom(isi)
	}
	if !k.putuskan(isi) {
		return &LoadError{k.baris, 1, "kolom kode (kode, kode_sub_kegiatan, urusan | bidang | program | …)", kolomDitemukan(k), ErrKolom}
	}
	p.kolom = k
	if !p.opsi.edisi.IsValid() && !k.ada(medanEdisi) {
		return &LoadError{k.baris, 1, "kolom edisi atau WithEdisi", "daftar tanpa edisi", ErrEdisi}
	}
	p.catatAtas(rekaman[:mulai])
	p.catatKolom(isi)
	p.tersirat, p.tersisih = map[int]bool{}, map[string]bool{}
	for _, r := range isi {
		p.baris(r)
	}
	if p.dariKode > 0 {
		p.catat(Temuan{Kode: KategoriDaerahDariKode, Keparahan: Info, Baris: k.baris, Pesan: fmt.Sprintf(
			"jenis daerah %d baris kegiatan dan sub kegiatan ditentukan dari angka kewenangannya (1 provinsi, 2 kabupaten/kota), karena daftar tidak menyebutnya", p.dariKode)})
	}
	return p.bukanNomenklatur()
}

func kolomDitemukan(k kolomDaftar) string {
	if k.kepala == nil {
		return "tidak ada baris kepala dan tidak ada kolom yang sebagian besar berisi kode"
	}
	return kutip(strings.Join(k.kepala, " | "))
}

// bukanNomenklatur refuses a list of something else: of account codes, say,
// only the first level reads as a code, as an urusan.
func (p *pemuat) bukanNomenklatur() error {
	if p.tanpaKode <= len(p.entri) || slices.ContainsFunc(p.entri, func(e Entri) bool { return e.Tingkat() > TingkatUrusan }) {
		return nil
	}
	i := slices.IndexFunc(p.temuan, func(t Temuan) bool { return t.Keparahan == Galat })
	return &LoadError{p.temuan[i].Baris, 1, "daftar kode nomenklatur", fmt.Sprintf("%d baris yang kodenya tidak terbaca: %s", p.tanpaKode, p.temuan[i].Pesan), ErrIsi}
}

func (p *pemuat) catat(t Temuan) { p.temuan = append(p.temuan, t) }

// catatAtas reports the rows above the data that are not the head itself.
func (p *pemuat) catatAtas(rekaman []rekamanDaftar) {
	for _, r := range rekaman {
		if r.baris < p.kolom.baris || nomorKolom(r) {
			p.catat(Temuan{Kode: KategoriBarisDilewati, Keparahan: Info, Baris: r.baris, Nama: isiBaris(r), Pesan: "baris " + kutip(isiBaris(r)) + " di atas isi daftar dilewati"})
		}
	}
}

func (p *pemuat) catatKolom(isi []rekamanDaftar) {
	if lewat := p.kolom.takDibaca(isi); len(lewat) > 0 {
		p.catat(Temuan{Kode: KategoriKolomDilewati, Keparahan: Info, Baris: p.kolom.baris, Pesan: "kolom " + strings.Join(lewat, ", ") + " tidak dibaca"})
	}
}

// isiBaris is a row as a message shows it.
func isiBaris(r rekamanDaftar) string {
	var isi []string
	for _, s := range r.sel {
		if s = rapi(s); s != "" {
			isi = append(isi, s)
		}
	}
	return strings.Join(isi, " | ")
}

// tolak reports that r, or the code of it that k names, was not taken.
func (p *pemuat) tolak(r rekamanDaftar, kategori Kategori, kode Kode, nama, alasan string) {
	t := Temuan{Kode: kategori, Keparahan: Galat, Baris: r.baris, Nomenklatur: kode, Nama: nama, Jalur: jalurKode(kode, nama)}
	t.Pesan = "tidak dimuat: " + alasan + " (" + kutip(isiBaris(r)) + ")"
	if kategori == KategoriKodeTidakTerbaca || kategori == KategoriSatuDesimal {
		p.tanpaKode++
	}
	p.catat(t)
}

// catatEntri reports something about a row that was taken.
func (p *pemuat) catatEntri(r rekamanDaftar, kategori Kategori, berat Keparahan, e Entri, pesan string) {
	p.catat(Temuan{Kode: kategori, Keparahan: berat, Baris: r.baris, Nomenklatur: e.Kode, Nama: e.Nama, Jalur: jalurKode(e.Kode, e.Nama), Pesan: pesan})
}

// jalurKode is the place of a code: the codes above it, then its own.
func jalurKode(k Kode, nama string) []string {
	if !k.IsValid() {
		if nama == "" {
			return nil
		}
		return []string{nama}
	}
	var out []string
	for a := range k.Ancestors() {
		out = append(out, a.String())
	}
	return append(out, k.String())
}

func (p *pemuat) baris(r rekamanDaftar) {
	if n, terisi := dikenalKepala(r); n > 1 && n == terisi {
		p.catat(Temuan{Kode: KategoriBarisDilewati, Keparahan: Info, Baris: r.baris, Nama: isiBaris(r), Pesan: "kepala " + kutip(isiBaris(r)) + " berulang, dilewati"})
		return
	}
	nama := p.kolom.sel(r, medanNama)
	if r.terisi() > p.kolom.lebar {
		p.tolak(r, KategoriBarisDitolak, Kode{}, nama, fmt.Sprintf("%d sel, daftar berkolom %d; pemisah di dalam nama perlu tanda kutip", r.terisi(), p.kolom.lebar))
		return
	}
	if !p.kolom.bertingkat() {
		if k, ok := p.bacaKode(r, medanKode, Kode{}, nama); ok {
			p.entriBawah(r, k)
		}
		return
	}
	p.barisBertingkat(r, nama)
}

// bacaKode reads the code in the cell of column m. If induk is valid, the
// cell may hold only the last part of the code, below induk.
func (p *pemuat) bacaKode(r rekamanDaftar, m medanDaftar, induk Kode, nama string) (kodeSel, bool) {
	var sel string
	if i := p.kolom.letak[m]; i < len(r.sel) {
		sel = r.sel[i] // with its blanks: ParseKodeLenient reports them
	}
	var out kodeSel
	if m != medanKode {
		out.tingkat = m - medanKodeTingkat
	}
	kode, perbaikan, err := ParseKodeLenient(sel)
	if out.tingkat > 0 && (err != nil || medanDaftar(kode.Tingkat()) != out.tingkat) {
		var gabung string
		gabung, out.perbaikan = sambungKode(induk, rapi(sel), out.tingkat)
		kode, perbaikan, err = ParseKodeLenient(gabung)
		if err == nil && medanDaftar(kode.Tingkat()) != out.tingkat {
			err = &ParseError{Jenis: "kode", Input: gabung, Expected: "kode " + Tingkat(out.tingkat).String(), Found: kode.String(), Err: ErrKode}
		}
		sel = gabung
	}
	switch {
	case rapi(sel) == "":
		p.tolak(r, KategoriKodeTidakTerbaca, Kode{}, nama, "tanpa kode")
		return out, false
	case satuDesimal(sel):
		p.tolak(r, KategoriSatuDesimal, Kode{}, nama, "kode "+kutip(sel)+" berdesimal satu: lembar kerja menulis 2.10 menjadi 2.1, sehingga tidak tentu 10 atau 01")
		return out, false
	case err != nil:
		p.tolak(r, KategoriKodeTidakTerbaca, Kode{}, nama, err.Error())
		return out, false
	}
	for _, b := range perbaikan {
		switch b.Jenis {
		case PerbaikanRekening:
			p.tolak(r, KategoriKodeTidakTerbaca, kode, nama, "kode "+kutip(sel)+" diikuti kode rekening, jadi baris ini tentang rekening")
			return out, false
		case PerbaikanNama:
			out.nama = strings.TrimLeft(b.Dari, "-–—:| ")
		default:
			out.perbaikan = append(out.perbaikan, b.String())
		}
	}
	out.kode = kode
	return out, true
}

// sambungKode puts the part of a code below induk. A spreadsheet drops the
// zero before a bidang or program and may write a comma in a kegiatan; each
// has one reading, told in perbaikan. A sub kegiatan 1 has two, 01 and 0001.
func sambungKode(induk Kode, sel string, t medanDaftar) (gabung string, perbaikan []string) {
	asal := sel
	switch Tingkat(t) {
	case TingkatBidangUrusan, TingkatProgram:
		if len(sel) == 1 && '1' <= sel[0] && sel[0] <= '9' {
			sel = "0" + sel
		}
	case TingkatKegiatan:
		if strings.Count(sel, ",") == 1 && !strings.Contains(sel, " ") {
			sel = strings.Replace(sel, ",", ".", 1)
		}
	}
	if sel != asal {
		perbaikan = append(perbaikan, fmt.Sprintf("%s %q dibaca %q", Tingkat(t), asal, sel))
	}
	if !induk.IsValid() || sel == "" {
		return sel, perbaikan
	}
	return induk.String() + "." + sel, perbaikan
}

// satuDesimal reports whether a code ends in a number of one digit after the
// first of two numbers that a spreadsheet takes for one: 2.1 and 1.06.04.2.1.
func satuDesimal(s string) bool {
	s, _, _ = strings.Cut(rapi(s), " ")
	f := strings.Split(strings.TrimSuffix(s, "."), ".")
	i := 4
	if len(f) == 2 {
		i = 1
	}
	if len(f) != 2 && len(f) != 5 && len(f) != 6 || len(f[i]) != 1 {
		return false
	}
	f[i] = "0" + f[i]
	_, err := ParseKode(strings.Join(f, "."))
	return err == nil
}

// barisBertingkat reads a row that has a column of codes for every level.
func (p *pemuat) barisBertingkat(r rekamanDaftar, nama string) {
	var rantai []kodeSel
	var induk Kode
	for t := TingkatUrusan; t <= TingkatSubKegiatan; t++ {
		m := medanKodeTingkat + medanDaftar(t)
		if !p.kolom.ada(m) || p.kolom.sel(r, m) == "" {
			continue
		}
		k, ok := p.bacaKode(r, m, induk, nama)
		if !ok {
			return
		}
		rantai = append(rantai, k)
		induk = k.kode
	}
	if len(rantai) == 0 {
		p.tolak(r, KategoriKodeTidakTerbaca, Kode{}, nama, "tanpa kode")
		return
	}
	akhir := len(rantai) - 1
	if p.kolom.bernamaTingkat() {
		for _, k := range rantai[:akhir] {
			p.entriAtas(r, k)
		}
	} else {
		for _, k := range rantai[:akhir] {
			rantai[akhir].perbaikan = append(k.perbaikan, rantai[akhir].perbaikan...)
		}
	}
	p.entriBawah(r, rantai[akhir])
	for i, k := range rantai[1:] {
		if !rantai[i].kode.Contains(k.kode) {
			p.catatEntri(r, KategoriIndukLain, Peringatan, Entri{Kode: k.kode}, fmt.Sprintf("kode %v tidak berada di bawah %v pada baris yang sama", k.kode, rantai[i].kode))
		}
	}
}
