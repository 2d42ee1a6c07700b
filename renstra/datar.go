package renstra

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
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
	IsiBersarang          Kategori = "isi-bersarang"           // a value of a record holds values that the plan does not carry
)

// ErrMedan: flat records lack a field that they need.
var ErrMedan = fmt.Errorf("medan tidak ada: %w", ErrTabel)

// medanDatar is a field of a flat record.
type medanDatar struct {
	arti    artiMedan
	tingkat nomenklatur.Tingkat // of medanKode and medanNama
	tahun   int                 // of medanPagu and medanTarget: a year, or the number of one
}

// uang reports whether a field holds an amount.
func (m medanDatar) uang() bool {
	return m.arti == medanPagu || m.arti == medanPaguMurni || m.arti == medanPaguDana
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
	medanTahunAwal
	medanLokasi
	medanKodeBaris // the code of the lowest level that the record names
)

// namaMedan are the names of the fields, folded; see [medanOf] for those with
// a year.
var namaMedan = map[string]medanDatar{
	"kode":             {arti: medanKodeBaris},
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
	"tahunawal": {arti: medanTahunAwal}, "tahunawalanggaran": {arti: medanTahunAwal},
	"namalokasi": {arti: medanLokasi}, "lokasi": {arti: medanLokasi},
}

// kataPagu and kataTarget are the names of fields of figures, without a year.
var (
	kataPagu   = []string{"pagu", "paguindikatif", "pagurp", "paguindikatifrp", "nilai", "nilaipagu", "nilairincian", "rincian", "anggaran", "paguanggaran", "jumlahpagu", "pagusubkegiatan", "rp", "totalrinciananggaran", "anggaranrp", "jumlahanggaran", "targetpagu", "targetanggaran"}
	kataTarget = []string{"target", "targetkinerja", "targetoutput", "k", "t", "targetsubkegiatan", "volume"}
)

// medanOf tells what a field is by its name: "kode_sub_giat", "NILAI",
// "pagu_1", "Target 2026".
func medanOf(nama string) medanDatar {
	f := teks.Lipat(nama)
	if m, ok := namaMedan[f]; ok {
		return m
	}
	tahun := 0
	if i := teks.LetakTahun(f); i >= 0 {
		tahun = angka(f[i : i+4])
		f = f[:i] + f[i+4:]
	} else if n := len(f) - 1; n > 0 && f[n] >= '1' && f[n] <= '6' {
		tahun = int(f[n] - '0')
		f = f[:n]
	}
	f = strings.Replace(f, "tahun", "", 1)
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

	bersarang map[string]isiSarang // values of records that are not carried, by field
}

// isiSarang is where values that hold values of their own stand.
type isiSarang struct{ baris, banyak int }

// sarang notes such a value.
func (d *rekamanDatar) sarang(baris int, nama string) {
	s, ada := d.bersarang[nama]
	if !ada {
		s.baris = baris
	}
	s.banyak++
	if d.bersarang == nil {
		d.bersarang = map[string]isiSarang{}
	}
	d.bersarang[nama] = s
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
	pagu := slices.ContainsFunc(d.medan, medanDatar.uang)
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
			if f := teks.Lipat(nama); n > 1 && (f == "kode" || f == "nama") { // under the head of a level
				if atas := medanOf(nama + " " + k.Label[n-2]); atas.arti != medanLain {
					m = atas
				}
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
	p.catatRapi()
	p.catatSarang()
	return p.r, nil
}

// catatSarang says once for each field what of the records is not carried.
func (p *penyusunDatar) catatSarang() {
	for _, nama := range slices.Sorted(maps.Keys(p.d.bersarang)) {
		s := p.d.bersarang[nama]
		p.catat(Temuan{Kode: IsiBersarang, Keparahan: Peringatan, Baris: s.baris,
			Pesan: fmt.Sprintf("Isi medan %s bersarang dan tidak dibaca (%d kali, mulai baris ini).", nama, s.banyak)})
	}
}

func (d *rekamanDatar) selPagu() func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, row := range d.baris {
			for i, m := range d.medan {
				if !m.uang() {
					continue
				}
				if s, _ := rapikanUang(row.At(i)); !yield(s) {
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

// kode is the code that a row writes for a level: in the field of the level,
// else in one that is only called "kode" and means the lowest level named.
func (d *rekamanDatar) kode(row tabel.Baris, t nomenklatur.Tingkat) string {
	if s := d.ambil(row, medanKode, t); s != "" {
		return s
	}
	if d.ambil(row, medanNama, t) == "" {
		return ""
	}
	for bawah := t + 1; bawah <= nomenklatur.TingkatSubKegiatan; bawah++ {
		if d.ambil(row, medanNama, bawah) != "" || d.ambil(row, medanKode, bawah) != "" {
			return ""
		}
	}
	return d.ambil(row, medanKodeBaris, 0)
}
