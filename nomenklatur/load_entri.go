package nomenklatur

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// catatanNama is what is to be told about a name; it is empty for most.
type catatanNama struct {
	berat Keparahan
	pesan string
}

// namaBaris is the name of the row of code k, without the code before it.
func (p *pemuat) namaBaris(r rekamanDaftar, k *kodeSel) (nama string, catatan catatanNama) {
	t := medanDaftar(k.kode.Tingkat())
	medan := medanNama
	if p.kolom.ada(medanNamaTingkat + t) {
		medan = medanNamaTingkat + t
	}
	if p.kolom.letak[medan] != p.kolom.letak[medanKode] && p.kolom.letak[medan] != p.kolom.letak[medanKodeTingkat+t] {
		nama = p.kolom.sel(r, medan)
	}
	if nama == "" {
		return k.nama, catatan
	}
	if k.nama != "" {
		k.perbaikan = append(k.perbaikan, "nama "+kutip(k.nama)+" di belakang kode disisihkan")
	}
	if p.kolom.sendiri {
		return nama, catatan
	}
	depan, perbaikan, err := ParseKodeLenient(nama)
	if err != nil || depan.Tingkat() == TingkatUrusan {
		return nama, catatan
	}
	if depan != k.kode {
		return nama, catatanNama{Peringatan, fmt.Sprintf("nama diawali kode %v, kode baris ini %v; nama dimuat seperti tertulis", depan, k.kode)}
	}
	for _, b := range perbaikan {
		if b.Jenis == PerbaikanNama {
			return strings.TrimLeft(b.Dari, "-–—:| "), catatanNama{Info, fmt.Sprintf("kode %v di depan nama disisihkan", depan)}
		}
	}
	return "", catatan
}

// entriBawah takes the row that a line is about: the deepest of its codes.
func (p *pemuat) entriBawah(r rekamanDaftar, k kodeSel) {
	if t := p.kolom.sel(r, medanTingkat); !tingkatCocok(t, k.kode.Tingkat()) {
		p.tolak(r, KategoriTingkatBerbeda, k.kode, p.kolom.sel(r, medanNama), fmt.Sprintf("tingkat tertulis %q, kode %v adalah %v", t, k.kode, k.kode.Tingkat()))
		return
	}
	e, catatan, alasan := p.susunEntri(r, &k)
	if alasan != "" {
		p.tolak(r, KategoriBarisDitolak, k.kode, e.Nama, alasan)
		return
	}
	e.Kinerja = p.kolom.sel(r, medanKinerja)
	e.Indikator = p.kolom.sel(r, medanIndikator)
	e.Satuan = p.kolom.sel(r, medanSatuan)
	e.Sumber = p.kolom.sel(r, medanSumber)
	tanda := p.kolom.sel(r, medanTanda)
	e.SatuSumber = tanda == tandaSatuSumber
	if !p.masukkan(r, e) {
		return
	}
	p.catatPerbaikan(r, e, k, catatan)
	if tanda != "" && !e.SatuSumber {
		p.catatEntri(r, KategoriTandaTidakDikenal, Peringatan, e, fmt.Sprintf("tanda %s tidak dikenal: diharapkan %q", kutip(tanda), tandaSatuSumber))
	}
}

// masukkan adds e, and reports false if a line with several codes repeats one
// before it.
func (p *pemuat) masukkan(r rekamanDaftar, e Entri) bool {
	if !p.kolom.bernamaTingkat() {
		p.entri = append(p.entri, e)
		return true
	}
	// An entry that lines below only implied gets the rest from its own line.
	kunci := kunciMuat{e.Kode, e.JenisDaerah, e.Edisi, e.Nama}
	penuh := kunci
	penuh.isi = strings.Join([]string{e.Nama, e.Kinerja, e.Indikator, e.Satuan, e.Sumber}, "\x00")
	if i, ok := p.ada[kunci]; ok && p.tersirat[i] {
		p.entri[i], p.ada[penuh] = e, i
		delete(p.tersirat, i)
		return true
	}
	if i, ok := p.ada[penuh]; ok {
		p.catatEntri(r, KategoriBarisKembar, Info, e, fmt.Sprintf("%v %s sudah dimuat dari baris lain dengan isi yang sama", p.entri[i].Kode, kutip(e.Nama)))
		return false
	}
	if _, ok := p.ada[kunci]; !ok {
		p.ada[kunci] = len(p.entri)
	}
	p.ada[penuh] = len(p.entri)
	p.entri = append(p.entri, e)
	return true
}

// entriAtas takes a row that a line names above the one it is about.
func (p *pemuat) entriAtas(r rekamanDaftar, k kodeSel) {
	if !p.kolom.ada(medanNamaTingkat+medanDaftar(k.kode.Tingkat())) && k.nama == "" {
		return // the list has no names of this level
	}
	e, catatan, alasan := p.susunEntri(r, &k)
	kunci := kunciMuat{e.Kode, e.JenisDaerah, e.Edisi, e.Nama}
	if alasan != "" {
		if id := e.Kode.String() + "\x00" + e.Nama; !p.tersisih[id] {
			p.tersisih[id] = true
			p.tolak(r, KategoriBarisDitolak, k.kode, e.Nama, alasan)
		}
		return
	}
	if _, ok := p.ada[kunci]; ok {
		return
	}
	p.ada[kunci] = len(p.entri)
	p.tersirat[len(p.entri)] = true
	p.entri = append(p.entri, e)
	p.catatPerbaikan(r, e, k, catatan)
}

func (p *pemuat) catatPerbaikan(r rekamanDaftar, e Entri, k kodeSel, catatan catatanNama) {
	if len(k.perbaikan) > 0 {
		p.catatEntri(r, KategoriKodeDiperbaiki, Peringatan, e, fmt.Sprintf("kode dibaca %v: %s", e.Kode, strings.Join(k.perbaikan, "; ")))
	}
	if catatan.pesan != "" {
		p.catatEntri(r, KategoriKodeDalamNama, catatan.berat, e, catatan.pesan)
	}
}

// susunEntri is the entry of code k in row r, or the reason why there is none.
func (p *pemuat) susunEntri(r rekamanDaftar, k *kodeSel) (e Entri, catatan catatanNama, alasan string) {
	e.Kode = k.kode
	e.Nama, catatan = p.namaBaris(r, k)
	if e.Nama == "" && !p.kolom.sendiri {
		return e, catatan, fmt.Sprintf("kode %v tanpa nama", k.kode)
	}
	var err error
	if e.Edisi, err = p.edisi(p.kolom.sel(r, medanEdisi)); err != nil {
		return e, catatan, err.Error()
	}
	daerah := p.kolom.sel(r, medanDaerah)
	if e.JenisDaerah, err = bacaDaerah(daerah); err != nil {
		return e, catatan, err.Error()
	}
	if e.JenisDaerah == 0 {
		e.JenisDaerah = p.opsi.daerah
	}
	if e.JenisDaerah == 0 {
		e.JenisDaerah = daerahKewenangan(k.kode)
		if e.JenisDaerah == 0 {
			return e, catatan, fmt.Sprintf("jenis daerah %v tidak diketahui; perlu kolom daerah atau WithJenisDaerah", k.kode)
		}
		p.dariKode++
	}
	return e, catatan, ""
}

// daerahKewenangan is the kind of region of a kegiatan or sub kegiatan whose
// kewenangan is 1 or 2, the two that are sure.
func daerahKewenangan(k Kode) JenisDaerah {
	switch k.Kewenangan() {
	case 1:
		return Provinsi
	case 2:
		return KabupatenKota
	}
	return 0
}

// bacaDaerah reads the words of lists for a kind of region, nothing for none.
func bacaDaerah(s string) (JenisDaerah, error) {
	switch kunciKepala(s) {
	case "":
		return 0, nil
	case "provinsi", "prov", "propinsi", "pemdaprovinsi":
		return Provinsi, nil
	case "kabkota", "kabkot", "kabupatenkota", "kab", "kota", "kabupaten":
		return KabupatenKota, nil
	}
	return ParseJenisDaerah(s)
}

// edisi reads a cell of editions between semicolons; an empty one is that of
// the option.
func (p *pemuat) edisi(s string) (HimpunanEdisi, error) {
	if rapi(s) == "" {
		if p.opsi.edisi == 0 {
			return 0, errors.New("edisi tidak diketahui; perlu sel edisi atau WithEdisi")
		}
		return HimpunanOf(p.opsi.edisi), nil
	}
	if s == p.edisiTeks {
		return p.edisiIsi, nil
	}
	var h HimpunanEdisi
	for satu := range strings.SplitSeq(s, ";") {
		e, err := ParseEdisi(rapi(satu))
		if err != nil {
			return 0, err
		}
		h |= HimpunanOf(e)
	}
	p.edisiTeks, p.edisiIsi = s, h
	return h, nil
}

// tingkatCocok reports whether a cell of the level column says t, or nothing.
// Tools write the word, or the number of the level.
func tingkatCocok(s string, t Tingkat) bool {
	if s == "" {
		return true
	}
	if n, err := strconv.Atoi(s); err == nil {
		return n == int(t)
	}
	ditulis, n, habis := tingkatKepala(kunciKepala(s))
	return habis && n == 1 && ditulis == t
}
