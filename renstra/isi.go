package renstra

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// What the cells of the programme table mean, once each stands in its column.

// isi reads the values of every row from its cells, which by now stand where
// they belong as far as that can be known.
func (p *penyusun) isi() {
	p.blokTahunan = make([]Tahunan, len(p.r.Tahun)*(len(p.rekam)+len(p.lanjutan)))
	for _, rec := range p.rekam {
		p.nilai(rec)
	}
	p.isiLanjutan()
}

// nilai reads the values of one row. A cell of the wrong kind is not read;
// it stays in Sel and is a finding.
func (p *penyusun) nilai(rec *rekaman) {
	rec.Tahunan = ambil(&p.blokTahunan, len(p.r.Tahun))
	isi := potongKosong(rec.Sel)
	rec.Sel = ambil(&p.blokSel, len(isi)) // a copy, that the plan does not hold on to the heads beside it
	copy(rec.Sel, isi)
	for i, t := range p.r.Tahun {
		rec.Tahunan[i] = Tahunan{Tahun: t, Kolom: rec.kepala.punya(t), Baris: rec.Baris}
	}
	satuan := p.selBaris(rec, rec)
	for _, b := range rec.belahan {
		if s := p.selBelahan(rec, b); satuan.IsZero() {
			satuan = s
		}
	}
	if rec.KondisiAkhir != (Tahunan{}) {
		rec.KondisiAkhir.Tahun = p.tahunTerakhir()
		if rec.KondisiAkhir.Baris == 0 {
			rec.KondisiAkhir.Baris = rec.Baris
		}
	}
	rec.pakaiSatuan(satuan)
	p.takTentu(rec)
}

// selBelahan reads the values of the row of a later part of the table: those of
// its years, and what the rows before do not have.
func (p *penyusun) selBelahan(rec, b *rekaman) kinerja.Satuan {
	for i, t := range p.r.Tahun {
		if punya := b.kepala.punya(t); punya != 0 && rec.Tahunan[i].Kolom == 0 {
			rec.Tahunan[i].Kolom, rec.Tahunan[i].Baris = punya, b.Baris
		}
	}
	lama := *rec.Node
	satuan := p.selBaris(rec, b)
	if lama.KondisiAkhir != (Tahunan{}) {
		rec.KondisiAkhir = lama.KondisiAkhir
	} else if rec.KondisiAkhir != (Tahunan{}) {
		rec.KondisiAkhir.Baris = b.Baris
	}
	if tertulis(lama.Baseline) {
		rec.Baseline = lama.Baseline
	}
	rec.PenanggungJawab = cmp.Or(lama.PenanggungJawab, rec.PenanggungJawab)
	rec.Lokasi, rec.Hasil = cmp.Or(lama.Lokasi, rec.Lokasi), cmp.Or(lama.Hasil, rec.Hasil)
	p.catatSel(b)
	return satuan
}

// selBaris reads the cells of a row into rec, and returns the unit of its
// targets where that has a column of its own.
func (p *penyusun) selBaris(rec, dari *rekaman) (satuan kinerja.Satuan) {
	for i, s := range dari.mentah {
		if i >= len(dari.kepala.kolom) {
			break
		}
		c := dari.kepala.kolom[i]
		if j := jenisOf(s, p.r.Konvensi); !c.cocok(j) && !dari.targetBesar(dari.mentah, i, p.r.Konvensi) || c.jenis == kolomLain && i > dari.kepala.awal && j != selKosong {
			p.tidakTerbaca(dari, c, i, s)
			continue
		}
		at, _ := slices.BinarySearch(p.r.Tahun, c.tahun)
		switch c.jenis {
		case kolomBaseline:
			rec.Baseline = kinerja.ParseTarget(s)
		case kolomPJ:
			rec.PenanggungJawab = s
		case kolomLokasi:
			rec.Lokasi = s
		case kolomHasil:
			rec.Hasil = s
		case kolomSatuan:
			satuan = kinerja.ParseSatuan(s)
		case kolomTarget:
			rec.tahun(c.tahun, at).Target = kinerja.ParseTarget(s)
		case kolomPagu:
			isi, err := p.r.Konvensi.ParseIsianDalam(s, dari.kepala.dalam)
			if err != nil {
				p.tidakTerbaca(dari, c, i, s)
				continue
			}
			rec.tahun(c.tahun, at).Pagu = isi
		}
	}
	return satuan
}

// tahun is where the values of a column stand: year i of the plan, or the end
// of the period.
func (rec *rekaman) tahun(tahun, i int) *Tahunan {
	if tahun == tahunAkhir {
		return &rec.KondisiAkhir
	}
	return &rec.Tahunan[i]
}

// pakaiSatuan gives the targets of a row the unit that has a column of its own.
func (rec *rekaman) pakaiSatuan(s kinerja.Satuan) {
	rec.Baseline = rec.Baseline.WithSatuan(s)
	rec.KondisiAkhir.Target = rec.KondisiAkhir.Target.WithSatuan(s)
	for i, t := range rec.Tahunan {
		rec.Tahunan[i].Target = t.Target.WithSatuan(s)
	}
}

// takTentu decides the targets of a row that have two readings: by the other
// targets of the row, else by how the table groups its figures.
func (p *penyusun) takTentu(rec *rekaman) {
	if !duaBacaan(rec.Baseline) && !duaBacaan(rec.KondisiAkhir.Target) && !slices.ContainsFunc(rec.Tahunan, func(t Tahunan) bool { return duaBacaan(t.Target) }) {
		return
	}
	semua := []targetDisebut{{&rec.Baseline, "baseline", 0}, {&rec.KondisiAkhir.Target, "akhir periode", 0}}
	for i := range rec.Tahunan {
		semua = append(semua, targetDisebut{&rec.Tahunan[i].Target, fmt.Sprint(rec.Tahunan[i].Tahun), rec.Tahunan[i].Tahun})
	}
	for _, t := range putuskanSebaris(semua, p.caraTabel) {
		p.catatBaris(rec, t)
	}
}

// terbaca is what a number, a range or a ratio was decided to be.
func terbaca(t kinerja.Target) string {
	if a, b, ok := t.Rentang(); ok {
		return a.String() + "–" + b.String()
	}
	if a, b, ok := t.Pecahan(); ok {
		return a.String() + ":" + b.String()
	}
	n, _ := t.Angka()
	return n.String()
}

// pemisahRibuan is the separator that groups in this table, 0 if not known.
func (p *penyusun) pemisahRibuan() rune { return pemisahKonvensi(p.r.Konvensi) }

// catatBaris notes a finding about a row.
func (p *penyusun) catatBaris(rec *rekaman, t Temuan) {
	t.Baris, t.Nama, t.Nomenklatur = rec.Baris, rec.Nama, rec.Kode
	p.catat(t)
}

// sebutanKolom is what the kinds of columns are called in a finding, that of a year with
// it.
var sebutanKolom = [kolomAbai]string{
	kolomPagu: "pagu", kolomTarget: "target", kolomBaseline: "baseline", kolomPJ: "penanggung jawab", kolomNama: "nama", kolomIndikator: "indikator",
	kolomKode: "kode", kolomSatuan: "satuan", kolomLokasi: "lokasi", kolomHasil: "outcome/output", kolomTujuan: "tujuan", kolomSasaran: "sasaran", kolomKet: "keterangan",
}

func namaKolom(c kolomTabel) string {
	switch {
	case c.jenis >= kolomAbai:
		return ""
	case c.tahun == tahunAkhir:
		return sebutanKolom[c.jenis] + " akhir periode"
	case c.tahun > 0:
		return fmt.Sprintf("%s %d", sebutanKolom[c.jenis], c.tahun)
	}
	return sebutanKolom[c.jenis]
}

// tidakTerbaca notes a cell that its column cannot hold.
func (p *penyusun) tidakTerbaca(rec *rekaman, c kolomTabel, at int, s string) {
	pesan := fmt.Sprintf("Sel ke-%d berdiri di kolom tanpa arti: ditemukan %q; nilainya tidak dihitung.", at+1, s)
	if nama := namaKolom(c); nama != "" {
		sebab := "bukan " + strings.Fields(nama)[0]
		if _, err := p.r.Konvensi.ParseIsian(s); c.jenis == kolomPagu && errors.Is(err, anggaran.ErrAmbigu) {
			sebab = "dapat berarti ribuan atau desimal"
		}
		pesan = fmt.Sprintf("Isi kolom %s (sel ke-%d) %s: ditemukan %q; nilainya tidak dihitung.", nama, at+1, sebab, s)
	}
	p.catatBaris(rec, Temuan{Kode: SelTidakTerbaca, Keparahan: Galat, Tahun: tahunTertulisDi(c), Pesan: pesan})
}
