package renstra_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// A plan that no file can hold is ErrEncode, whichever way it is written, and
// the writer's own error is not.
func TestEncodeGalat(t *testing.T) {
	lingkar := &renstra.Cascading{Tingkat: "A"}
	lingkar.Anak = []*renstra.Cascading{lingkar}
	for nama, x := range map[string]struct {
		r    *renstra.Rencana
		want error
	}{
		"bukan UTF-8":   {&renstra.Rencana{PerangkatDaerah: "\xff"}, renstra.ErrUTF8},
		"terlalu dalam": {&renstra.Rencana{Cascading: []*renstra.Cascading{lingkar}}, renstra.ErrBatas},
		"nil":           {nil, renstra.ErrNil},
		"tingkat salah": {&renstra.Rencana{BidangUrusan: []*renstra.Node{{Tingkat: nomenklatur.TingkatProgram}}}, renstra.ErrEncode},
		"kondisi":       {&renstra.Rencana{Aset: []renstra.Aset{{Kondisi: 9}}}, renstra.ErrTidakDikenal},
		"konvensi":      {&renstra.Rencana{Konvensi: 3}, renstra.ErrTidakDikenal},
		"ketelitian":    {&renstra.Rencana{Ketelitian: 1 << 31}, renstra.ErrIsi},
		"tahun negatif": {&renstra.Rencana{Periode: renstra.Periode{Dari: -1}}, renstra.ErrIsi},
		"rumus capaian": {&renstra.Rencana{IKU: []renstra.Indikator{{Indikator: kinerja.Indikator{RumusCapaian: 6}}}}, kinerja.ErrRumusCapaian},
		"gabungan":      {&renstra.Rencana{IKU: []renstra.Indikator{{Indikator: kinerja.Indikator{Gabungan: 5}}}}, kinerja.ErrGabungan},
		"anak jumlah":   {&renstra.Rencana{Total: &renstra.Node{Anak: []*renstra.Node{nil}}}, renstra.ErrEncode},
		"jumlah":        {&renstra.Rencana{Total: &renstra.Node{Tingkat: nomenklatur.TingkatProgram}}, renstra.ErrEncode},
	} {
		for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
			if err := renstra.Encode(io.Discard, x.r, f); !errors.Is(err, renstra.ErrEncode) || !errors.Is(err, x.want) {
				t.Errorf("%s %v: %v, mau %v", nama, f, err, x.want)
			}
		}
		if _, err := x.r.MarshalJSON(); !errors.Is(err, renstra.ErrEncode) {
			t.Errorf("%s MarshalJSON: %v", nama, err)
		}
	}
	err := renstra.Encode(io.Discard, &renstra.Rencana{}, 7)
	if !errors.Is(err, renstra.ErrEncode) || !errors.Is(err, renstra.ErrTidakDikenal) || fmt.Sprint(err) != "rencana tidak dapat ditulis: format data Format(7) tidak dikenal" {
		t.Errorf("format: %v", err)
	}
	if err := renstra.Encode(penulisRusak{}, &renstra.Rencana{}, renstra.JSON); !errors.Is(err, io.ErrClosedPipe) || errors.Is(err, renstra.ErrEncode) {
		t.Errorf("penulis: %v", err)
	}
}

// A row whose code is of another level is refused by both, with its place: a
// table cannot have it, its code says the level (synthetic).
func TestEncodeKodeTingkat(t *testing.T) {
	sub := &renstra.Node{Tingkat: nomenklatur.TingkatSubKegiatan, Nama: "Sub contoh", Kode: nomenklatur.MustParseKode("1.06.01.2.01")}
	keg := &renstra.Node{Tingkat: nomenklatur.TingkatKegiatan, Nama: "Kegiatan contoh", Anak: []*renstra.Node{sub}}
	prog := &renstra.Node{Tingkat: nomenklatur.TingkatProgram, Nama: "PROGRAM CONTOH", Anak: []*renstra.Node{keg}}
	r := &renstra.Rencana{BidangUrusan: []*renstra.Node{{Tingkat: nomenklatur.TingkatBidangUrusan, Nama: "BIDANG CONTOH", Anak: []*renstra.Node{prog}}}}
	err := renstra.Encode(io.Discard, r, renstra.YAML)
	const want = `rencana tidak dapat ditulis: sub kegiatan "Sub contoh": isi tidak sesuai: diharapkan kode sub kegiatan, ditemukan kode kegiatan 1.06.01.2.01`
	if !errors.Is(err, renstra.ErrEncode) || !errors.Is(err, renstra.ErrIsi) || err.Error() != want {
		t.Error(err)
	}
	sub.Kode = nomenklatur.MustParseKode("1.06.01.2.01.0001")
	if err := renstra.Encode(io.Discard, r, renstra.YAML); err != nil {
		t.Error(err)
	}
	r.Total = &renstra.Node{Nama: "JUMLAH", Kode: nomenklatur.MustParseKode("1.06")}
	const total = `rencana tidak dapat ditulis: "JUMLAH": isi tidak sesuai: jumlah total tidak berkode, ditemukan kode bidang urusan 1.06`
	if err := renstra.Encode(io.Discard, r, renstra.YAML); err == nil || err.Error() != total {
		t.Error(err)
	}
	_, err = renstra.Decode(strings.NewReader("total: {nama: JUMLAH, kode: \"1.06\"}\n"))
	if err == nil || err.Error() != "baris 1 kolom 29: total.kode: isi tidak sesuai: diharapkan jumlah total tanpa kode, ditemukan kode bidang urusan 1.06" {
		t.Error(err)
	}
}

// penulisRusak takes nothing.
type penulisRusak struct{}

func (penulisRusak) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// What has two readings is an error without a convention; that of the option
// goes before that of the file.
func TestDecodeKonvensi(t *testing.T) {
	const baris = "tahun: [2026]\nbidangUrusan: [{nama: BIDANG SOSIAL, tahunan: [{tahun: 2026, pagu: \"1,234\"}]}]\n"
	for _, x := range []struct {
		file string
		opsi []renstra.Option
		want string
	}{
		{"", nil, ""},
		{"konvensi: koma ribuan\n", nil, "Rp1.234"},
		{"", []renstra.Option{renstra.WithKonvensi(anggaran.KomaRibuan)}, "Rp1.234"},
		{"konvensi: titik ribuan\n", []renstra.Option{renstra.WithKonvensi(anggaran.KomaRibuan)}, "Rp1.234"},
	} {
		r, err := renstra.Decode(strings.NewReader(x.file+baris), x.opsi...)
		switch {
		case x.want == "":
			if !errors.Is(err, renstra.ErrIsi) {
				t.Errorf("%q: %v, mau ErrIsi", x.file, err)
			}
		case err != nil || fmt.Sprint(r.BidangUrusan[0].Pagu(2026)) != x.want:
			t.Errorf("%q: %v, %v", x.file, r, err)
		}
	}
}
