package renstra

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Flat records: one row per sub kegiatan or per account, the rows above it in
// columns of their own, as exports of the national system and the tools around
// it keep plans. The fields are known by their names, in any order.

// The kinds of findings about flat records.
const (
	PeriodeTidakDiketahui Kategori = "periode-tidak-diketahui" // which years the table counts is not written
	BarisGanda            Kategori = "baris-ganda"             // the same record twice
	BanyakSKPD            Kategori = "banyak-skpd"             // records of more than one agency
)

// ErrMedan: flat records lack a field that they need.
var ErrMedan = fmt.Errorf("medan tidak ada: %w", ErrTabel)

// medanDatar is a field of a flat record.
type medanDatar struct {
	arti    artiMedan
	tingkat nomenklatur.Tingkat // of medanKode and medanNama
	tahun   int                 // of medanPagu and medanTarget: a year, or the number of one
}

type artiMedan uint8

const (
	medanLain artiMedan = iota
	medanKode
	medanNama
	medanIndikator
	medanSatuan
	medanAwal
	medanAkhir
	medanHasil
	medanTarget
	medanPagu
	medanPaguMurni
	medanPaguDana
	medanRekening
	medanNamaRekening
	medanDana
	medanNamaDana
	medanSKPD
	medanNamaSKPD
	medanSubSKPD
	medanNamaSubSKPD
	medanTahun
	medanLokasi
)

// namaMedan are the names of the fields, folded; see [medanOf] for those with
// a year.
var namaMedan = map[string]medanDatar{
	"kodebidangurusan": {medanKode, nomenklatur.TingkatBidangUrusan, 0}, "namabidangurusan": {medanNama, nomenklatur.TingkatBidangUrusan, 0},
	"bidangurusan": {medanNama, nomenklatur.TingkatBidangUrusan, 0},
	"kodeprogram":  {medanKode, nomenklatur.TingkatProgram, 0}, "namaprogram": {medanNama, nomenklatur.TingkatProgram, 0},
	"program":  {medanNama, nomenklatur.TingkatProgram, 0},
	"kodegiat": {medanKode, nomenklatur.TingkatKegiatan, 0}, "namagiat": {medanNama, nomenklatur.TingkatKegiatan, 0},
	"kodekegiatan": {medanKode, nomenklatur.TingkatKegiatan, 0}, "namakegiatan": {medanNama, nomenklatur.TingkatKegiatan, 0},
	"kegiatan": {medanNama, nomenklatur.TingkatKegiatan, 0}, "giat": {medanNama, nomenklatur.TingkatKegiatan, 0},
	"kodesubgiat": {medanKode, nomenklatur.TingkatSubKegiatan, 0}, "namasubgiat": {medanNama, nomenklatur.TingkatSubKegiatan, 0},
	"kodesubkegiatan": {medanKode, nomenklatur.TingkatSubKegiatan, 0}, "namasubkegiatan": {medanNama, nomenklatur.TingkatSubKegiatan, 0},
	"subkegiatan": {medanNama, nomenklatur.TingkatSubKegiatan, 0}, "subgiat": {medanNama, nomenklatur.TingkatSubKegiatan, 0},

	"indikator": {arti: medanIndikator}, "indikatorkinerja": {arti: medanIndikator}, "indikatorsubkegiatan": {arti: medanIndikator},
	"outputteks": {arti: medanIndikator}, "indikatoroutput": {arti: medanIndikator}, "indikatorkeluaran": {arti: medanIndikator},
	"satuan": {arti: medanSatuan}, "satuanoutput": {arti: medanSatuan},
	"targetawal": {arti: medanAwal}, "baseline": {arti: medanAwal}, "datacapaianawal": {arti: medanAwal}, "kondisiawal": {arti: medanAwal},
	"targetakhir":   {arti: medanAkhir},
	"outputsubgiat": {arti: medanHasil}, "outputsubkegiatan": {arti: medanHasil}, "output": {arti: medanHasil}, "keluaran": {arti: medanHasil},
	"targetoutputteks": {arti: medanTarget},

	"pagumurni": {arti: medanPaguMurni}, "pagusebelum": {arti: medanPaguMurni},
	"pagundepan": {arti: medanPagu, tahun: 2}, "prakiraanmaju": {arti: medanPagu, tahun: 2}, "paguprakiraanmaju": {arti: medanPagu, tahun: 2},
	"pagudana": {arti: medanPaguDana},
	"kodeakun": {arti: medanRekening}, "koderekening": {arti: medanRekening},
	"namaakun": {arti: medanNamaRekening}, "namarekening": {arti: medanNamaRekening},
	"kodedana": {arti: medanDana}, "kodesumberdana": {arti: medanDana},
	"namadana": {arti: medanNamaDana}, "namasumberdana": {arti: medanNamaDana}, "sumberdana": {arti: medanNamaDana},
	"kodeskpd": {arti: medanSKPD}, "kodeopd": {arti: medanSKPD}, "kodeunit": {arti: medanSKPD},
	"namaskpd": {arti: medanNamaSKPD}, "namaopd": {arti: medanNamaSKPD}, "namaunit": {arti: medanNamaSKPD}, "perangkatdaerah": {arti: medanNamaSKPD}, "skpd": {arti: medanNamaSKPD}, "opd": {arti: medanNamaSKPD},
	"kodesubskpd": {arti: medanSubSKPD}, "namasubskpd": {arti: medanNamaSubSKPD}, "namasubunit": {arti: medanNamaSubSKPD},
	"tahun": {arti: medanTahun}, "tahunanggaran": {arti: medanTahun},
	"namalokasi": {arti: medanLokasi}, "lokasi": {arti: medanLokasi},
}

// kataPagu and kataTarget are the names of fields of figures, without a year.
var (
	kataPagu   = []string{"pagu", "paguindikatif", "pagurp", "paguindikatifrp", "nilai", "nilaipagu", "nilairincian", "rincian", "anggaran", "paguanggaran", "jumlahpagu", "pagusubkegiatan", "rp", "totalrinciananggaran", "anggaranrp", "jumlahanggaran"}
	kataTarget = []string{"target", "targetkinerja", "targetoutput", "k", "targetsubkegiatan", "volume"}
)

// medanOf tells what a field is by its name: "kode_sub_giat", "NILAI",
// "pagu_1", "Target 2026".
func medanOf(nama string) medanDatar {
	f := teks.Lipat(nama)
	if m, ok := namaMedan[f]; ok {
		return m
	}
	tahun := 0
	if i := strings.Index(f, "20"); i >= 0 && len(f) >= i+4 && semuaAngka(f[i:i+4]) {
		tahun = angka(f[i : i+4])
		f = f[:i] + f[i+4:]
	} else if n := len(f) - 1; n > 0 && f[n] >= '1' && f[n] <= '6' {
		tahun = int(f[n] - '0')
		f = f[:n]
	}
	f = strings.TrimSuffix(strings.TrimPrefix(f, "tahun"), "tahun")
	switch {
	case slices.Contains(kataPagu, f):
		return medanDatar{arti: medanPagu, tahun: tahun}
	case slices.Contains(kataTarget, f):
		return medanDatar{arti: medanTarget, tahun: tahun}
	}
	return medanDatar{}
}

// rekamanDatar are flat records with their head.
type rekamanDatar struct {
	judul string
	kolom []string // the names of the fields as written
	medan []medanDatar
	baris []tabel.Baris
	nomor int // line of the head
}

// tampakDatar reports whether fields are those of flat records: columns for at
// least two levels.
func tampakDatar(m []medanDatar) bool {
	var ada [nomenklatur.TingkatSubKegiatan + 1]bool
	n := 0
	for _, x := range m {
		if (x.arti == medanKode || x.arti == medanNama) && !ada[x.tingkat] {
			ada[x.tingkat] = true
			n++
		}
	}
	return n >= 2 || ada[nomenklatur.TingkatSubKegiatan]
}

// periksa names a field that the records need and do not have.
func (d *rekamanDatar) periksa() error {
	sub := slices.ContainsFunc(d.medan, func(m medanDatar) bool {
		return (m.arti == medanKode || m.arti == medanNama) && m.tingkat == nomenklatur.TingkatSubKegiatan
	})
	pagu := slices.ContainsFunc(d.medan, func(m medanDatar) bool {
		return m.arti == medanPagu || m.arti == medanPaguMurni || m.arti == medanPaguDana
	})
	kurang := ""
	switch {
	case !sub:
		kurang = "medan kode_sub_kegiatan atau nama_sub_kegiatan (kode_sub_giat, nama_sub_giat)"
	case !pagu:
		kurang = "medan pagu (pagu, pagu_1 … pagu_5, pagu dengan tahun, nilai)"
	default:
		return nil
	}
	return &ReadError{Baris: max(1, d.nomor), Kolom: 1, Err: ErrMedan, Expected: kurang, Found: strings.Join(d.kolom, ", ")}
}

// cariDatar finds the flat records of a document: the tables whose fields are
// such, the largest first; nil if there are none.
func cariDatar(d *tabel.Dokumen) *rekamanDatar {
	var best *rekamanDatar
	for _, t := range d.Tabel {
		r := &rekamanDatar{judul: t.Judul}
		for _, h := range t.Halaman {
			if r.kolom == nil {
				r.kolomDari(h)
			}
			r.baris = append(r.baris, h.Isi...)
		}
		if tampakDatar(r.medan) && (best == nil || len(r.baris) > len(best.baris)) {
			best = r
		}
	}
	return best
}

// kolomDari takes the fields from the head of a page; under heads of several
// rows the lowest label names the field and the path its year.
func (d *rekamanDatar) kolomDari(h *tabel.Halaman) {
	d.nomor = h.Baris
	for _, k := range h.Kolom {
		nama := ""
		var m medanDatar
		if n := len(k.Label); n > 0 {
			nama = k.Label[n-1]
			if m = medanOf(nama); n > 1 && m.tahun == 0 && (m.arti == medanPagu || m.arti == medanTarget || m.arti == medanLain) {
				if m.arti == medanLain {
					m = medanOf(strings.Join(k.Label, " "))
				}
				m.tahun = max(k.Tahun, k.TahunKe)
			}
		}
		d.kolom, d.medan = append(d.kolom, nama), append(d.medan, m)
	}
}

// susunDatar builds the plan from flat records.
func susunDatar(ctx context.Context, b *baca, d *rekamanDatar, o options) (*Rencana, error) {
	if err := d.periksa(); err != nil {
		return nil, err
	}
	p := &penyusunDatar{d: d, simpul: map[kunciDatar]*simpulDatar{}}
	p.penyusun = &penyusun{r: &Rencana{}, pencocok: &pencocok{katalog: o.katalog}}
	p.r.Konvensi = o.konvensi
	if o.konvensi == anggaran.KonvensiTakTentu {
		p.r.Konvensi = anggaran.KonvensiOf(d.selPagu())
	}
	p.perangkat(b, o)
	p.tahun(b, o)
	p.hafalTarget()
	for i, row := range d.baris {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		p.baris(row)
	}
	p.menurutAnak()
	return p.r, nil
}

func (d *rekamanDatar) selPagu() func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, row := range d.baris {
			for i, m := range d.medan {
				if (m.arti == medanPagu || m.arti == medanPaguMurni || m.arti == medanPaguDana) && !yield(row.At(i)) {
					return
				}
			}
		}
	}
}

// ambil is the content of the first field of a kind that a row has.
func (d *rekamanDatar) ambil(row tabel.Baris, arti artiMedan, t nomenklatur.Tingkat) string {
	for i, m := range d.medan {
		if m.arti == arti && m.tingkat == t && row.At(i) != "" {
			return row.At(i)
		}
	}
	return ""
}

// kunciDatar tells the nodes under one parent apart: by code, else by name.
type kunciDatar struct {
	induk *rekaman
	kunci string
}

// simpulDatar is a node with what its rows add up to.
type simpulDatar struct {
	*rekaman
	baris     map[string]int // records by their key: the line of the first
	indikator []string
}

// penyusunDatar turns flat records into a plan.
type penyusunDatar struct {
	*penyusun
	d         *rekamanDatar
	simpul    map[kunciDatar]*simpulDatar
	dasar     int // the first of the years that the fields count, 1 while it is not known
	skpd      string
	bertarget map[int]bool
	dilapor   bool
}

// perangkat finds agency and region, and the kind of region: by its name, else
// by the kewenangan in the codes (1 provinsi, 2 kabupaten/kota).
func (p *penyusunDatar) perangkat(b *baca, o options) {
	if b != nil {
		p.r.PerangkatDaerah, p.r.Daerah = perangkatDaerah(b, p.d.judul)
	}
	var hitung [10]int
	for _, row := range p.d.baris {
		if p.r.PerangkatDaerah == "" {
			p.r.PerangkatDaerah = judulKata(p.d.ambil(row, medanNamaSKPD, 0))
		}
		if k, err := nomenklatur.ParseKodeSKPD(p.d.ambil(row, medanSKPD, 0)); err == nil && !p.r.KodeSKPD.IsValid() {
			p.r.KodeSKPD = k
		}
		for _, t := range []nomenklatur.Tingkat{nomenklatur.TingkatKegiatan, nomenklatur.TingkatSubKegiatan} {
			if k, err := nomenklatur.ParseKode(p.d.ambil(row, medanKode, t)); err == nil {
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
	if _, d := sebutan(p.r.PerangkatDaerah); d != "" && p.r.Daerah == "" {
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

// tahun finds which years the fields hold. A field without a year holds that
// of its record, or the first one of the plan.
func (p *penyusunDatar) tahun(b *baca, o options) {
	p.r.Periode = o.periode
	p.dasar = o.periode.Dari
	if p.dasar == 0 && b != nil {
		p.dasar, p.r.Periode = tahunDatar(b, p.d)
	}
	dihitung := slices.ContainsFunc(p.d.medan, func(m medanDatar) bool {
		return (m.arti == medanPagu || m.arti == medanTarget) && m.tahun < tahunKe || m.arti == medanPaguMurni || m.arti == medanPaguDana
	})
	semua := map[int]bool{}
	for _, row := range p.d.baris {
		if t := p.tahunBaris(row); t > 0 {
			semua[t] = true
		}
	}
	if p.dasar == 0 && dihitung && len(semua) == 0 {
		p.dasar = 1
		p.catat(Temuan{Kode: PeriodeTidakDiketahui, Keparahan: Peringatan, Baris: p.d.nomor,
			Pesan: "Tahun anggaran tidak tertulis di mana pun; tahun dibaca dengan nomornya, 1 dan seterusnya."})
	}
	if len(semua) == 0 {
		semua[p.dasar] = true
	}
	set := map[int]bool{}
	for _, m := range p.d.medan {
		switch {
		case m.arti != medanPagu && m.arti != medanPaguMurni && m.arti != medanPaguDana && (m.arti != medanTarget || m.tahun == 0):
		case m.tahun >= tahunKe:
			set[m.tahun] = true
		default:
			for t := range semua {
				set[t+max(0, m.tahun-1)] = true
			}
		}
	}
	for t := range set {
		p.r.Tahun = append(p.r.Tahun, t)
	}
	slices.Sort(p.r.Tahun)
}

// tahunDatar finds the first year in the text around the records: a period, or
// "Tahun Anggaran 2026".
func tahunDatar(b *baca, d *rekamanDatar) (int, Periode) {
	if dari, sampai, ok := rentangTahun(d.judul); ok {
		return dari, Periode{Dari: dari, Sampai: sampai}
	}
	if dari, sampai := periodeTeks(b.Dokumen); dari > 0 {
		return dari, Periode{Dari: dari, Sampai: sampai}
	}
	for _, row := range b.Baris {
		if row.Nomor >= d.nomor {
			break
		}
		if row.Isi() != 1 {
			continue
		}
		s := strings.ToUpper(strings.Join(row.Sel, ""))
		for _, kata := range []string{"TAHUN ANGGARAN ", "TAHUN ", "TA "} {
			if i := strings.Index(s, kata); i >= 0 {
				if t, ok := tahunDi(s, i+len(kata)); ok {
					return t, Periode{}
				}
			}
		}
	}
	return 0, Periode{}
}

func (p *penyusunDatar) tahunBaris(row tabel.Baris) int {
	s := p.d.ambil(row, medanTahun, 0)
	if t, ok := tahunDi(s, 0); ok && len(s) == 4 {
		return t
	}
	return 0
}

// baris places one record in the tree.
func (p *penyusunDatar) baris(row tabel.Baris) {
	if row.IsKosong() {
		return
	}
	if nama, ok := p.jumlahDatar(row); ok {
		p.totalDatar(row, nama)
		return
	}
	var simpul *simpulDatar
	dalam := p.kodeTerdalam(row)
	for t := nomenklatur.TingkatBidangUrusan; t <= nomenklatur.TingkatSubKegiatan; t++ {
		kode, nama := p.d.ambil(row, medanKode, t), p.d.ambil(row, medanNama, t)
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
		lalu := p.jalur[t]
		if simpul = p.simpulDatar(row, t, kode, nama); simpul.rekaman != lalu {
			clear(p.jalur[t+1:])
		}
	}
	if simpul == nil {
		p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Galat, Baris: row.Nomor,
			Pesan: fmt.Sprintf("Baris tanpa kode_sub_kegiatan dan nama_sub_kegiatan tidak dapat ditempatkan; isinya: %s.", isiSel(row.Sel))})
		return
	}
	p.isiDatar(simpul, row)
}

// kodeTerdalam is the code of the lowest level that a record writes, which says
// those above it.
func (p *penyusunDatar) kodeTerdalam(row tabel.Baris) nomenklatur.Kode {
	for t := nomenklatur.TingkatSubKegiatan; t >= nomenklatur.TingkatBidangUrusan; t-- {
		if k, err := nomenklatur.ParseKode(p.d.ambil(row, medanKode, t)); err == nil && k.Tingkat() == t {
			return k
		}
		if k, _, _, err := nomenklatur.SplitNama(p.d.ambil(row, medanNama, t)); err == nil && k.Tingkat() == t {
			return k
		}
	}
	return nomenklatur.Kode{}
}

// jumlahDatar recognises the row of the grand total: its first cell with
// content says so.
func (p *penyusunDatar) jumlahDatar(row tabel.Baris) (nama string, ok bool) {
	for _, s := range row.Sel {
		if s == "" {
			continue
		}
		f := teks.Lipat(s)
		return s, strings.HasPrefix(f, "grandtotal") || f == "total" || f == "jumlah" || strings.HasPrefix(f, "jumlahtotal") || strings.HasPrefix(f, "totalkeseluruhan") || strings.HasPrefix(f, "jumlahkeseluruhan")
	}
	return "", false
}

func (p *penyusunDatar) totalDatar(row tabel.Baris, nama string) {
	n := &Node{Baris: row.Nomor, Nama: nama, Sel: row.Sel, Tahunan: p.tahunanKosong(row.Nomor)}
	for i, m := range p.d.medan {
		if m.arti == medanPagu {
			if isi, ok := p.pagu(n, row, i); ok {
				if at, ada := slices.BinarySearch(p.r.Tahun, p.tahunMedan(m, row)); ada {
					n.Tahunan[at].Pagu = isi
				}
			}
		}
	}
	p.r.Total = n
}

func (p *penyusunDatar) tahunanKosong(baris int) []Tahunan {
	out := make([]Tahunan, len(p.r.Tahun))
	for i, t := range p.r.Tahun {
		out[i] = Tahunan{Tahun: t, Kolom: KolomPagu, Baris: baris}
		if p.adaTarget(t) {
			out[i].Kolom |= KolomTarget
		}
	}
	return out
}

// adaTarget reports whether the records have targets for a year.
func (p *penyusunDatar) adaTarget(tahun int) bool {
	return p.bertarget[tahun]
}

// hafalTarget notes the years for which some record has a target: a field that
// is empty throughout is part of the layout, not of the plan.
func (p *penyusunDatar) hafalTarget() {
	p.bertarget = map[int]bool{}
	for i, m := range p.d.medan {
		if m.arti != medanTarget {
			continue
		}
		for _, row := range p.d.baris {
			if row.At(i) != "" {
				p.bertarget[p.tahunMedan(m, row)] = true
			}
		}
	}
}

// tahunMedan is the year of a field in a record.
func (p *penyusunDatar) tahunMedan(m medanDatar, row tabel.Baris) int {
	if m.tahun >= tahunKe {
		return m.tahun
	}
	dasar := p.dasar
	if t := p.tahunBaris(row); t > 0 {
		dasar = t
	}
	return dasar + max(0, m.tahun-1)
}

// simpulDatar finds the node of a level that a record names, or makes it.
func (p *penyusunDatar) simpulDatar(row tabel.Baris, t nomenklatur.Tingkat, kode, nama string) *simpulDatar {
	var induk *rekaman
	for atas := t - 1; atas >= nomenklatur.TingkatBidangUrusan && induk == nil; atas-- {
		induk = p.jalur[atas]
	}
	kunci := kunciDatar{induk, t.String() + "\x00" + kode}
	if kode == "" {
		kunci.kunci = t.String() + "\x01" + teks.Lipat(nama)
	}
	if s := p.simpul[kunci]; s != nil {
		p.jalur[t] = s.rekaman
		return s
	}
	rec := &rekaman{Node: &Node{Baris: row.Nomor, Nama: nama, Sel: row.Sel}, kepala: &kepala{}, salah: -1}
	if t == nomenklatur.TingkatSubKegiatan {
		rec.Indikator = p.d.ambil(row, medanIndikator, 0)
		rec.mentah = []string{"1 " + p.d.ambil(row, medanSatuan, 0)}
	}
	p.kodeDatar(rec, t, kode)
	rec.Tingkat = t
	s := &simpulDatar{rekaman: rec, baris: map[string]int{}}
	p.simpul[kunci] = s
	if rec.tertulis.IsValid() {
		if b := rec.tertulis.BidangUrusan(); b.IsValid() && !rec.tertulis.IsPenunjang() {
			p.bidang = b
		}
		if t == nomenklatur.TingkatBidangUrusan && nama == "" { // no record names it
			rec.Kode, rec.acuan, rec.Baris = p.ikat(rec.tertulis), p.ikat(rec.tertulis), 0
			p.gantung(rec)
			return s
		}
		if rec.Nama == "" {
			p.namaMenurutKode(rec)
		}
	}
	p.cocokkan(rec, false)
	if rec.tertulis.IsValid() {
		p.periksaKode(rec)
	}
	p.gantung(rec)
	return s
}

// kodeDatar reads the code of a record at a level, and takes the code that the
// name may repeat away from it.
func (p *penyusunDatar) kodeDatar(rec *rekaman, t nomenklatur.Tingkat, teks string) {
	if k, nama, _, err := nomenklatur.SplitNama(rec.Nama); err == nil && k.IsValid() && nama != "" {
		rec.Nama = nama
		if teks == "" {
			rec.tertulis = k
		}
	}
	if teks == "" {
		return
	}
	p.bacaKode(rec, teks)
	if rec.tertulis.IsValid() && rec.tertulis.Tingkat() != t {
		p.catat(Temuan{Kode: KodeBerbeda, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama,
			Pesan: fmt.Sprintf("Kode %q adalah kode %v, medannya kode %v; kode ini tidak dipakai.", teks, rec.tertulis.Tingkat(), t)})
		rec.tertulis = nomenklatur.Kode{}
	}
}

// isiDatar adds what a record holds to its node.
func (p *penyusunDatar) isiDatar(s *simpulDatar, row tabel.Baris) {
	p.satuSKPD(row)
	if s.Tahunan == nil {
		s.Tahunan = p.tahunanKosong(row.Nomor)
		s.PenanggungJawab = p.d.ambil(row, medanNamaSubSKPD, 0)
		s.Lokasi, s.Hasil = p.d.ambil(row, medanLokasi, 0), p.d.ambil(row, medanHasil, 0)
	}
	ulangan := p.indikatorDatar(s, row)
	rincian := p.rincianOf(row)
	kunci := strings.Join([]string{
		p.d.ambil(row, medanSKPD, 0), p.d.ambil(row, medanSubSKPD, 0), p.d.ambil(row, medanTahun, 0),
		p.d.ambil(row, medanRekening, 0), p.d.ambil(row, medanNamaRekening, 0), p.d.ambil(row, medanDana, 0), p.d.ambil(row, medanNamaDana, 0),
	}, "\x00")
	dulu, ganda := s.baris[kunci]
	if !ganda {
		s.baris[kunci] = row.Nomor
	}
	for i, m := range p.d.medan {
		if m.arti != medanPagu && m.arti != medanPaguMurni && m.arti != medanPaguDana || p.didahului(row, i) {
			continue
		}
		isi, ok := p.pagu(s.Node, row, i)
		if !ok || isi.Isi() == anggaran.TidakTertulis {
			continue
		}
		tahun := p.tahunMedan(m, row)
		at, _ := slices.BinarySearch(p.r.Tahun, tahun)
		punya := &s.Tahunan[at]
		if ganda && ulangan && punya.Pagu.Equal(isi) {
			continue // the pagu of the row, said once more beside another indicator
		}
		if ganda {
			p.catat(Temuan{Kode: BarisGanda, Keparahan: Peringatan, Baris: row.Nomor, Nama: s.Nama, Nomenklatur: s.Kode, Tahun: tahun,
				Pesan: fmt.Sprintf("Baris %d sudah memuat sub kegiatan, rekening dan sumber dana yang sama; pagu %v di sini ikut dijumlahkan.", dulu, isi)})
		}
		p.tambahPagu(s, punya, isi, row.Nomor)
		if rincian != nil {
			r := *rincian
			r.Tahun, r.Pagu = tahun, isi
			s.Rincian = append(s.Rincian, r)
		}
	}
}

// didahului reports whether another field of the record says the same amount
// better: pagu goes before pagumurni, and pagudana, the part of one source,
// before pagu.
func (p *penyusunDatar) didahului(row tabel.Baris, i int) bool {
	m := p.d.medan[i]
	for j, lain := range p.d.medan {
		if row.At(j) == "" || lain.tahun > 1 {
			continue
		}
		switch {
		case m.arti == medanPaguMurni && (lain.arti == medanPagu || lain.arti == medanPaguDana),
			m.arti == medanPagu && m.tahun <= 1 && lain.arti == medanPaguDana:
			return true
		}
	}
	return false
}

// pagu reads a cell of money; one that is none is a finding.
func (p *penyusunDatar) pagu(n *Node, row tabel.Baris, i int) (anggaran.Isian, bool) {
	isi, err := p.r.Konvensi.ParseIsian(uangJSON(row.At(i)))
	if err != nil {
		p.catat(Temuan{Kode: SelTidakTerbaca, Keparahan: Galat, Baris: row.Nomor, Nama: n.Nama, Nomenklatur: n.Kode,
			Pesan: fmt.Sprintf("Isi medan %s bukan pagu: ditemukan %q; nilainya tidak dihitung.", p.d.kolom[i], row.At(i))})
		return anggaran.Isian{}, false
	}
	return isi, true
}

// tambahPagu adds an amount to that of a year.
func (p *penyusunDatar) tambahPagu(s *simpulDatar, t *Tahunan, isi anggaran.Isian, baris int) {
	a, ada := t.Pagu.Rupiah()
	b, ok := isi.Rupiah()
	switch {
	case !ada:
		if ok || t.Pagu.Isi() == anggaran.TidakTertulis {
			t.Pagu, t.Baris = isi, baris
		}
	case ok:
		sum, err := a.Add(b)
		if err != nil {
			p.catat(Temuan{Kode: SelTidakTerbaca, Keparahan: Galat, Baris: baris, Nama: s.Nama, Tahun: t.Tahun,
				Pesan: "Jumlah rincian melampaui jangkauan rupiah; rincian baris ini tidak dijumlahkan."})
			return
		}
		t.Pagu = anggaran.IsianOf(sum)
	}
}

// rincianOf is the account and source of funds of a record, nil if it names
// neither.
func (p *penyusunDatar) rincianOf(row tabel.Baris) *Rincian {
	r := Rincian{Baris: row.Nomor, NamaRekening: p.d.ambil(row, medanNamaRekening, 0), NamaSumberDana: p.d.ambil(row, medanNamaDana, 0)}
	kode, dana := p.d.ambil(row, medanRekening, 0), p.d.ambil(row, medanDana, 0)
	if kode+dana+r.NamaRekening+r.NamaSumberDana == "" {
		return nil
	}
	var err error
	if kode != "" {
		if r.Rekening, err = nomenklatur.ParseKodeRekening(kode); err != nil {
			p.catat(Temuan{Kode: KodeTidakTerbaca, Keparahan: Peringatan, Baris: row.Nomor, Pesan: fmt.Sprintf("Kode rekening %q tidak terbaca: %v.", kode, err)})
		}
	}
	if dana != "" {
		if r.SumberDana, err = nomenklatur.ParseKodeSumberDana(dana); err != nil {
			p.catat(Temuan{Kode: KodeTidakTerbaca, Keparahan: Peringatan, Baris: row.Nomor, Pesan: fmt.Sprintf("Kode sumber dana %q tidak terbaca: %v.", dana, err)})
		}
	}
	return &r
}

// indikatorDatar gives a node the indicator and targets of a record. It
// reports whether the indicator is a further one.
func (p *penyusunDatar) indikatorDatar(s *simpulDatar, row tabel.Baris) (lain bool) {
	rec := &rekaman{Node: &Node{Baris: row.Nomor, Sel: row.Sel, Indikator: p.d.ambil(row, medanIndikator, 0), Tahunan: p.tahunanKosong(row.Nomor)}}
	for i, m := range p.d.medan {
		sel := row.At(i)
		switch {
		case sel == "":
		case m.arti == medanAwal:
			rec.Baseline = kinerja.ParseTarget(sel)
		case m.arti == medanAkhir:
			rec.KondisiAkhir.Target = kinerja.ParseTarget(sel)
		case m.arti == medanTarget:
			if at, ok := slices.BinarySearch(p.r.Tahun, p.tahunMedan(m, row)); ok {
				rec.Tahunan[at].Target = kinerja.ParseTarget(sel)
			}
		}
	}
	rec.pakaiSatuan(kinerja.ParseSatuan(p.d.ambil(row, medanSatuan, 0)))
	switch kunci := teks.Lipat(rec.Indikator); {
	case len(s.indikator) == 0:
		s.indikator = append(s.indikator, kunci)
		s.Node.Indikator, s.Baseline, s.KondisiAkhir = rec.Indikator, rec.Baseline, rec.KondisiAkhir
		for i := range s.Tahunan {
			s.Tahunan[i].Target = rec.Tahunan[i].Target
		}
		if s.KondisiAkhir != (Tahunan{}) {
			s.KondisiAkhir.Tahun, s.KondisiAkhir.Baris = p.tahunTerakhir(), row.Nomor
		}
		p.takTentu(s.rekaman)
	case rec.Indikator == "" || slices.Contains(s.indikator, kunci):
		for i, t := range rec.Tahunan { // a record of another year
			if !tertulis(s.Tahunan[i].Target) && kunci == s.indikator[0] {
				s.Tahunan[i].Target = t.Target
			}
		}
	default:
		s.indikator = append(s.indikator, kunci)
		rec.Nama = s.Nama
		p.takTentu(rec)
		s.IndikatorLain = append(s.IndikatorLain, rec.sebagaiIndikator())
		return true
	}
	return false
}

// satuSKPD notes that the records are of more than one agency.
func (p *penyusunDatar) satuSKPD(row tabel.Baris) {
	kode := p.d.ambil(row, medanSKPD, 0)
	switch {
	case kode == "" || kode == p.skpd || p.dilapor:
	case p.skpd == "":
		p.skpd = kode
	default:
		p.dilapor = true
		p.catat(Temuan{Kode: BanyakSKPD, Keparahan: Peringatan, Baris: row.Nomor,
			Pesan: fmt.Sprintf("Daftar ini memuat lebih dari satu SKPD (%s, %s); semuanya dibaca sebagai satu rencana.", p.skpd, kode)})
	}
}
