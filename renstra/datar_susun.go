package renstra

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The tree that flat records make.

// kunciDatar tells the nodes under one parent apart: by code, else by name.
type kunciDatar struct {
	induk *rekaman
	kunci string
}

// simpulDatar is a node with what its rows add up to.
type simpulDatar struct {
	*rekaman
	baris     map[string]int // records with amounts by their key: the line of the first
	indikator []string       // folded names of its indicators
	nama      []string       // folded names that its records give it

	targetLain isiSarang // records with another target of an indicator and year
}

// penyusunDatar turns flat records into a plan.
type penyusunDatar struct {
	*penyusun
	d         *rekamanDatar
	simpul    map[kunciDatar]*simpulDatar
	dasar     int      // the first of the years that the fields count, 1 while it is not known
	skpd      []string // codes of the agencies that the records are of
	barisSKPD int      // line of the first record of another than the first
	bertarget map[int]bool
	terakhir  *simpulDatar // that of the record above

	namaSimpul map[string]bool // folded names of the nodes
	angkaSaja  []tabel.Baris   // rows with nothing but amounts; see tanpaLabel

	uang []int // the fields of amounts that count; see hafalUang

	rincian        []rincianMedan // fields of details with those of the pagu that they divide
	kelompok       []int          // which records are of one sub kegiatan; see kelompokkan
	banyakKelompok int

	bersarang map[*Node]bool // nodes whose parts lie within their record

	sepakat [nomenklatur.TingkatSubKegiatan + 1]sepakat // what the records say of each level; see hafalSepakat

	tahunRekaman []int // the years that the records name, ascending
}

// perangkat finds agency and region, and the kind of region: by its name, else
// by the kewenangan in the codes (1 provinsi, 2 kabupaten/kota).
func (p *penyusunDatar) perangkat(b *baca, o options) {
	if b != nil {
		p.r.PerangkatDaerah, p.r.Daerah = perangkatDaerah(b, p.d.judul)
	}
	p.skpdUtama()
	var hitung [10]int
	for _, row := range p.d.baris {
		for _, t := range []nomenklatur.Tingkat{nomenklatur.TingkatKegiatan, nomenklatur.TingkatSubKegiatan} {
			if k, err := nomenklatur.ParseKode(p.d.kode(row, t)); err == nil {
				hitung[k.Kewenangan()%10]++
			}
		}
		for _, m := range []nomenklatur.Tingkat{nomenklatur.TingkatProgram, nomenklatur.TingkatKegiatan} {
			f := teks.Lipat(p.d.ambil(row, medanNama, m))
			switch {
			case strings.HasSuffix(f, "kabupatenkota"):
				hitung[2]++
			case strings.HasSuffix(f, "provinsi"):
				hitung[1]++
			}
		}
	}
	if _, d, _ := sebutan(p.r.PerangkatDaerah); d != "" && p.r.Daerah == "" {
		p.r.Daerah = d
	}
	p.r.JenisDaerah = o.daerah
	if o.daerah == 0 {
		p.r.JenisDaerah = jenisDaerah(p.r.Daerah, &tabelProgram{})
	}
	if p.r.JenisDaerah == 0 {
		switch {
		case hitung[2] > hitung[1]:
			p.r.JenisDaerah = nomenklatur.KabupatenKota
		case hitung[1] > hitung[2]:
			p.r.JenisDaerah = nomenklatur.Provinsi
		}
	}
	p.daerah = p.r.JenisDaerah
}

// skpdUtama takes the agency that most records name, else that of the first.
func (p *penyusunDatar) skpdUtama() {
	var nama, kode suara
	for _, row := range p.d.baris {
		nama.tambah(p.d.ambil(row, medanNamaSKPD, 0))
		kode.tambah(p.d.ambil(row, medanSKPD, 0))
	}
	p.r.PerangkatDaerah = cmp.Or(p.r.PerangkatDaerah, judulKata(nama.utama()))
	s := kode.utama()
	if s == "" {
		return
	}
	var err error
	if p.r.KodeSKPD, err = nomenklatur.ParseKodeSKPD(s); err == nil {
		return
	}
	at := slices.IndexFunc(p.d.baris, func(row tabel.Baris) bool { return p.d.ambil(row, medanSKPD, 0) == s })
	p.catat(Temuan{Kode: KodeTidakTerbaca, Keparahan: Peringatan, Baris: p.d.baris[at].Nomor, Pesan: fmt.Sprintf("Kode SKPD tidak terbaca: %v.", err)})
}

// kosong reports whether no record has anything in a field.
func (d *rekamanDatar) kosong(i int) bool {
	return !slices.ContainsFunc(d.baris, func(b tabel.Baris) bool { return b.At(i) != "" })
}

// baris places one record in the tree.
func (p *penyusunDatar) baris(row tabel.Baris) {
	if row.IsKosong() {
		return
	}
	dalam := p.kodeTerdalam(row)
	if p.jumlahDatar(row, dalam) {
		return
	}
	geser := p.selGeser(row)
	if geser && p.d.kodeRusak(row) {
		return
	}
	simpul := p.simpulBaris(row, dalam)
	if len(simpul) == 0 {
		p.tanpaSimpul(row)
		return
	}
	if geser {
		return
	}
	if p.d.kurang(row) {
		p.d.pendek.tambah(row.Nomor)
	}
	akhir := len(simpul) - 1
	if p.subtotalDatar(simpul[akhir], row) {
		return
	}
	for _, s := range simpul[:akhir] {
		p.indikatorAtas(s, row)
	}
	p.catatTanpaTahun(row)
	p.isiDatar(simpul[akhir], row)
	p.terakhir = simpul[akhir]
}

// simpulBaris are the nodes that a record names, from the bidang urusan down; the
// last is the one that it is of.
func (p *penyusunDatar) simpulBaris(row tabel.Baris, dalam nomenklatur.Kode) (out []*simpulDatar) {
	for t := nomenklatur.TingkatBidangUrusan; t <= nomenklatur.TingkatSubKegiatan; t++ {
		kode, nama := p.d.kode(row, t), p.d.ambil(row, medanNama, t)
		if kode == "" && nama != "" && p.d.ambil(row, medanKodeBaris, 0) != "" {
			kode = p.kodeAtas(dalam, t, nama)
		}
		kode = p.kodeRekaman(row.Nomor, kode, dalam, t, nama)
		if kode == "" && nama == "" {
			atas := potongKode(dalam, t)
			switch {
			case p.jalur[t] != nil && (!atas.IsValid() || p.jalur[t].Kode.Contains(p.ikat(dalam))):
				continue // the cell of the row above reaches down to here
			case !atas.IsValid() || atas.Tingkat() != t || atas == dalam:
				p.jalur[t] = nil
				continue
			}
			kode = atas.String()
		}
		t := p.tingkatDatar(row, t, kode, nama)
		lalu, s := p.jalur[t], p.simpulDatar(row, t, kode, nama)
		if s.rekaman != lalu {
			clear(p.jalur[t+1:])
		}
		out = append(out, s)
	}
	return out
}

// tanpaSimpul reads a record that names nothing: a further indicator of the one
// above it, amounts alone (see tanpaLabel), or what cannot be placed.
func (p *penyusunDatar) tanpaSimpul(row tabel.Baris) {
	switch {
	case p.lanjutanDatar(row):
		p.indikatorDatar(p.terakhir, row)
	case p.uangSaja(row):
		p.angkaSaja = append(p.angkaSaja, row)
	default:
		p.catatTanpaNama(row)
	}
}

func (p *penyusunDatar) catatTanpaNama(row tabel.Baris) {
	p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Galat, Baris: row.Nomor,
		Pesan: fmt.Sprintf("Baris tanpa kode_sub_kegiatan dan nama_sub_kegiatan tidak dapat ditempatkan; isinya: %s.", isiSel(row.Sel))})
}

// lanjutanDatar reports whether a row without a name goes on with the one above
// it: it has an indicator and no amounts.
func (p *penyusunDatar) lanjutanDatar(row tabel.Baris) bool {
	if p.terakhir == nil || p.d.ambil(row, medanIndikator, 0) == "" {
		return false
	}
	for i, m := range p.d.medan {
		if m.uang() && beruang(row.At(i)) {
			return false
		}
	}
	return true
}

// kodeAtas is the code of a level that a record names above that of its own
// code. It is left to the name where the same code already has another one.
func (p *penyusunDatar) kodeAtas(dalam nomenklatur.Kode, t nomenklatur.Tingkat, nama string) string {
	atas := potongKode(dalam, t)
	if !atas.IsValid() || atas.Tingkat() != t {
		return ""
	}
	if s := p.simpul[p.kunci(t, atas.String(), nama)]; s != nil && !teks.Sama(s.Nama, nama) {
		return ""
	}
	return atas.String()
}

// kodeTerdalam is the code of the lowest level that a record writes, which says
// those above it.
func (p *penyusunDatar) kodeTerdalam(row tabel.Baris) nomenklatur.Kode {
	for t := nomenklatur.TingkatSubKegiatan; t >= nomenklatur.TingkatBidangUrusan; t-- {
		if k, err := nomenklatur.ParseKode(p.d.kode(row, t)); err == nil && k.Tingkat() == t {
			return k
		}
		if k, _, _, err := nomenklatur.SplitNama(p.d.ambil(row, medanNama, t)); err == nil && k.Tingkat() == t {
			return k
		}
	}
	return nomenklatur.Kode{}
}

// simpulDatar finds the node of a level that a record names, or makes it.
func (p *penyusunDatar) simpulDatar(row tabel.Baris, t nomenklatur.Tingkat, kode, nama string) *simpulDatar {
	kunci := p.kunci(t, kode, nama)
	if s := p.simpul[kunci]; s != nil {
		p.jalur[t] = s.rekaman
		p.namaLain(s, row, nama)
		return s
	}
	rec := &rekaman{Node: &Node{Baris: row.Nomor, Nama: p.namaUtama(t, kode, nama), Sel: row.Sel}, kepala: &kepala{}, salah: -1}
	if t == nomenklatur.TingkatSubKegiatan {
		rec.Indikator = p.d.ambil(row, medanIndikator, 0)
		rec.mentah = []string{"1 " + p.d.ambil(row, medanSatuan, 0)}
	}
	p.kodeDatar(rec, t, kode)
	rec.Tingkat = t
	s := &simpulDatar{rekaman: rec, baris: map[string]int{}, nama: []string{teks.Lipat(rec.Nama)}}
	p.simpul[kunci] = s
	if rec.tertulis.IsValid() {
		if b := rec.tertulis.BidangUrusan(); b.IsValid() && !rec.tertulis.IsPenunjang() {
			p.bidang = b
		}
		if t == nomenklatur.TingkatBidangUrusan && rec.Nama == "" { // no record names it
			rec.Kode, rec.acuan, rec.Baris = p.ikat(rec.tertulis), p.ikat(rec.tertulis), 0
			p.gantung(rec)
			return s
		}
		if rec.Nama == "" {
			p.namaMenurutKode(rec)
		}
	}
	if rec.Nama != "" {
		p.namaSimpul[teks.Lipat(rec.Nama)] = true
	}
	p.cocokkan(rec, false)
	if rec.tertulis.IsValid() {
		p.periksaKode(rec)
	}
	p.gantung(rec)
	p.simpul[p.kunci(t, kode, nama)] = s // below the parents that it may just have been given
	p.namaLain(s, row, nama)
	return s
}

// kunci is what tells a node of a level from the others under its parent.
func (p *penyusunDatar) kunci(t nomenklatur.Tingkat, kode, nama string) kunciDatar {
	var induk *rekaman
	for atas := t - 1; atas >= nomenklatur.TingkatBidangUrusan && induk == nil; atas-- {
		induk = p.jalur[atas]
	}
	if kode == "" {
		return kunciDatar{induk, t.String() + "\x01" + teks.Lipat(nama)}
	}
	return kunciDatar{induk, t.String() + "\x00" + kode}
}

// kodeDatar reads the code of a record at a level, and takes the code that the
// name may repeat away from it.
func (p *penyusunDatar) kodeDatar(rec *rekaman, t nomenklatur.Tingkat, teks string) {
	var depan nomenklatur.Kode
	if k, nama, _, err := nomenklatur.SplitNama(rec.Nama); err == nil && k.IsValid() && nama != "" {
		rec.Nama, depan = nama, k
		if teks == "" {
			rec.tertulis = k
		}
	}
	if teks == "" {
		return
	}
	if k, err := nomenklatur.ParseKode(teks); err == nil && k.Tingkat() == t {
		rec.tertulis = k
	} else {
		p.bacaKode(rec, teks)
	}
	if rec.tertulis.IsValid() && rec.tertulis.Tingkat() != t {
		p.catat(Temuan{Kode: KodeBerbeda, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama,
			Pesan: fmt.Sprintf("Kode %q adalah kode %v, medannya kode %v; kode ini tidak dipakai.", teks, rec.tertulis.Tingkat(), t)})
		rec.tertulis = nomenklatur.Kode{}
	}
	if k := p.ikat(rec.tertulis); k.IsValid() && depan.Tingkat() == t && k != p.ikat(depan) && !samaNomor(k, p.ikat(depan)) {
		p.catat(Temuan{Kode: KodeBerbeda, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama,
			Pesan: fmt.Sprintf("Kode tertulis %v, di depan namanya tertulis %v; kode dibiarkan seperti tertulis.", rec.tertulis, depan)})
	}
}
