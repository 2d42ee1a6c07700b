package kinerja

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// Findings are those of the whole module.
type temuan = nomenklatur.Temuan

// Categories of the findings of [Indikator.Validate].
const (
	KategoriTanpaNama           nomenklatur.Kategori = "indikator-tanpa-nama"  // galat
	KategoriTahunTidakUrut      nomenklatur.Kategori = "tahun-tidak-urut"      // galat: not ascending, or twice
	KategoriRumusTidakTerbaca   nomenklatur.Kategori = "rumus-tidak-terbaca"   // galat
	KategoriVariabelTanpaData   nomenklatur.Kategori = "variabel-tanpa-data"   // peringatan: the data of a year lack a variable of the formula
	KategoriDataTanpaVariabel   nomenklatur.Kategori = "data-tanpa-variabel"   // peringatan: data of a name that the formula has not
	KategoriRealisasiBerbeda    nomenklatur.Kategori = "realisasi-berbeda"     // peringatan: the formula gives another value than is written
	KategoriSatuanTidakDikenal  nomenklatur.Kategori = "satuan-tidak-dikenal"  // peringatan: outside the table of units
	KategoriSatuanBerbeda       nomenklatur.Kategori = "satuan-berbeda"        // peringatan: a value has another unit than the indicator
	KategoriTargetTakTentu      nomenklatur.Kategori = "target-tak-tentu"      // peringatan: thousands or decimals cannot be told
	KategoriTargetTidakTerbaca  nomenklatur.Kategori = "target-tidak-terbaca"  // peringatan: text from which nothing can be computed
	KategoriSkalaTidakTertulis  nomenklatur.Kategori = "skala-tidak-tertulis"  // info: a predicate on no named scale
	KategoriPredikatSkalaLain   nomenklatur.Kategori = "predikat-skala-lain"   // peringatan: a predicate that its named scale has not
	KategoriArahTidakTertulis   nomenklatur.Kategori = "arah-tidak-tertulis"   // info: capaian needs it
	KategoriTargetTidakTertulis nomenklatur.Kategori = "target-tidak-tertulis" // info: realised without a target
	KategoriSatuanDariNama      nomenklatur.Kategori = "satuan-dari-nama"      // info: of IndikatorOf, no column names the unit
)

// Validate says what is wrong with an indicator by itself: its name, its
// formula, its years, and values that cannot be computed with. The findings
// stand in the order of the fields and years. What the values are over the
// years is asked by [Lintasan.Audit].
func (i *Indikator) Validate() []nomenklatur.Temuan {
	p := pemeriksa{i: i}
	if i.Nama == "" {
		p.catat(KategoriTanpaNama, nomenklatur.Galat, 0, Target{}, "Indikator tidak bernama.")
	}
	p.rumus()
	if !i.Satuan.IsZero() && !i.Satuan.IsKnown() {
		p.catat(KategoriSatuanTidakDikenal, nomenklatur.Peringatan, 0, Target{}, "Satuan %q tidak ada dalam daftar satuan.", i.Satuan)
	}
	if i.Arah == ArahTidakTertulis {
		p.catat(KategoriArahTidakTertulis, nomenklatur.Info, 0, Target{}, "Arah indikator tidak tertulis; capaian tidak dapat dihitung sebelum arahnya ditetapkan.")
	}
	p.nilai("baseline", i.TahunBaseline, i.Baseline)
	for k, t := range i.Tahunan {
		if k > 0 && t.Tahun <= i.Tahunan[k-1].Tahun {
			p.catat(KategoriTahunTidakUrut, nomenklatur.Galat, t.Tahun, Target{}, "Tahun %d tertulis setelah tahun %d.", t.Tahun, i.Tahunan[k-1].Tahun)
		}
		p.nilai("target", t.Tahun, t.Target)
		p.nilai("realisasi", t.Tahun, t.Realisasi)
		for _, nama := range slices.Sorted(maps.Keys(t.Data)) {
			if d := t.Data[nama]; d.Jenis() == JenisTakTentu {
				p.takTentu(fmt.Sprintf("data %q", nama), t.Tahun, d)
			}
		}
		p.hasilRumus(t)
		if !t.Target.Tertulis() && t.Realisasi.Tertulis() {
			p.catat(KategoriTargetTidakTertulis, nomenklatur.Info, t.Tahun, t.Realisasi, "Realisasi %d tertulis %q, targetnya tidak tertulis.", t.Tahun, t.Realisasi)
		}
	}
	p.skala()
	return p.temuan
}

type pemeriksa struct {
	i      *Indikator
	temuan []temuan
}

// catat adds a finding; tertulis is the value it is about, empty if none.
func (p *pemeriksa) catat(kode nomenklatur.Kategori, berat nomenklatur.Keparahan, tahun int, tertulis Target, pesan string, isi ...any) {
	t := temuan{Kode: kode, Keparahan: berat, Nama: p.i.Nama, Tahun: tahun, Pesan: fmt.Sprintf(pesan, isi...)}
	if !tertulis.IsZero() {
		t.Tertulis = nilaiTemuan{tertulis}
	}
	p.temuan = append(p.temuan, t)
}

// nilai judges one value of a year, or the baseline.
func (p *pemeriksa) nilai(apa string, tahun int, t Target) {
	switch t.Jenis() {
	case JenisTakTentu:
		p.takTentu(apa, tahun, t)
	case JenisTeks, JenisBanyak:
		p.catat(KategoriTargetTidakTerbaca, nomenklatur.Peringatan, tahun, t, "%s tidak terbaca sebagai satu nilai: %q.", kapan(apa, tahun), t)
	}
	if s := t.Satuan(); !s.IsZero() && !p.i.Satuan.IsZero() && s.Baku() != p.i.Satuan.Baku() {
		p.catat(KategoriSatuanBerbeda, nomenklatur.Peringatan, tahun, t, "%s %q tidak dalam satuan indikator, %s.", kapan(apa, tahun), t, p.i.Satuan)
	}
}

func (p *pemeriksa) takTentu(apa string, tahun int, t Target) {
	b := t.Bacaan()
	if len(b) < 2 { // a range or a ratio of such numbers
		p.catat(KategoriTargetTakTentu, nomenklatur.Peringatan, tahun, t, "%s %q dapat berarti ribuan atau desimal.", kapan(apa, tahun), t)
		return
	}
	p.catat(KategoriTargetTakTentu, nomenklatur.Peringatan, tahun, t, "%s %q dapat dibaca %s atau %s.", kapan(apa, tahun), t, b[0], b[1])
}

// skala says once that the predicates of the indicator are on no scale, or on
// another than the one it names.
func (p *pemeriksa) skala() {
	s, ada := LookupSkala(p.i.Skala)
	for _, t := range slices.Concat([]Tahunan{{Tahun: p.i.TahunBaseline, Target: p.i.Baseline}}, p.i.Tahunan) {
		for _, v := range []Target{t.Target, t.Realisasi} {
			if v.Jenis() != JenisPredikat {
				continue
			}
			switch {
			case p.i.Skala == "":
				p.catat(KategoriSkalaTidakTertulis, nomenklatur.Info, t.Tahun, v, "Predikat %q tidak disertai nama skalanya; urutan dan nilainya bergantung pada skala.", v)
				return
			case !ada: // a scale of one's own: nothing is known of it here
				return
			}
			if _, ada := tempatPredikat(s, v); !ada {
				p.catat(KategoriPredikatSkalaLain, nomenklatur.Peringatan, t.Tahun, v, "Predikat %q tidak ada pada skala %s.", v, s)
				return
			}
		}
	}
}

// kapan begins a message with what is spoken of: "Target 2025", "Baseline".
func kapan(apa string, tahun int) string {
	apa = string(apa[0]-'a'+'A') + apa[1:]
	if tahun == 0 {
		return apa
	}
	return fmt.Sprintf("%s %d", apa, tahun)
}

// nilaiTemuan is a target as the value of a finding: a number in JSON if it is
// one, otherwise its text.
type nilaiTemuan struct{ Target }

func (n nilaiTemuan) MarshalJSON() ([]byte, error) {
	if v, ok := n.Angka(); ok {
		return []byte(v.String()), nil
	}
	return json.Marshal(n.String())
}
