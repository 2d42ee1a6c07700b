package renstra

import (
	"bytes"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The printed tables that name rows of the programme table: 4.2 and 4.4.

// TabelKaitan is Table 4.2, which links program, kegiatan and sub kegiatan to
// tujuan, sasaran, outcome and output. It has a column of codes, which the
// layout has not, only where the names do not give them back: for a row that
// neither the programme table nor the catalogue has.
func (r *Rencana) TabelKaitan() *Tabel {
	r = utuh(r)
	t := &Tabel{Nomor: "4.2", Judul: r.judulPeriode("Program/Kegiatan/Sub Kegiatan Perangkat Daerah"), Kolom: []KolomCetak{
		teksKolom("NSPK"), teksKolom("TUJUAN"), teksKolom("SASARAN"), teksKolom("OUTCOME"), teksKolom("OUTPUT"),
		teksKolom("INDIKATOR"), teksKolom("PROGRAM/KEGIATAN/SUB KEGIATAN"), teksKolom("KET"),
	}}
	for _, k := range r.Kaitan {
		t.Baris = append(t.Baris, BarisCetak{Tingkat: k.Tingkat,
			Sel: []string{k.NSPK, k.Tujuan, k.Sasaran, k.Outcome, k.Output, k.Indikator, k.Nama, k.Keterangan}})
	}
	r.lengkapiKode(t, 6, (*Rencana).barisKaitan)
	return t
}

// TabelPrioritas is Table 4.4, the sub kegiatan in support of the priority
// programmes of the region. It has codes as [Rencana.TabelKaitan] has.
func (r *Rencana) TabelPrioritas() *Tabel {
	r = utuh(r)
	t := &Tabel{Nomor: "4.4", Judul: "Daftar Sub kegiatan Prioritas dalam mendukung Program Prioritas Pembangunan Daerah", Kolom: []KolomCetak{
		teksKolom("No"), teksKolom("Program Prioritas"), teksKolom("Outcome"), teksKolom("Kegiatan/Sub kegiatan"), teksKolom("Ket"),
	}}
	program := ""
	for _, p := range r.Prioritas {
		sel := []string{p.Nomor, p.Program, p.Outcome, p.Nama, p.Keterangan}
		if p.Program == program {
			sel[1] = ""
		}
		program = p.Program
		t.Baris = append(t.Baris, BarisCetak{Tingkat: p.Tingkat, Sel: sel})
	}
	r.lengkapiKode(t, 3, (*Rencana).barisPrioritas)
	return t
}

// barisSebut is what such a row says of the row that it names.
type barisSebut struct {
	tingkat nomenklatur.Tingkat
	kode    nomenklatur.Kode
	nama    string
}

func (r *Rencana) barisKaitan() (out []barisSebut) {
	for _, k := range r.Kaitan {
		out = append(out, barisSebut{k.Tingkat, k.Kode, k.Nama})
	}
	return out
}

func (r *Rencana) barisPrioritas() (out []barisSebut) {
	for _, p := range r.Prioritas {
		out = append(out, barisSebut{p.Tingkat, p.Kode, p.Nama})
	}
	return out
}

// lengkapiKode puts a column of codes in front of that of the names, if it needs one.
func (r *Rencana) lengkapiKode(t *Tabel, nama int, baris func(*Rencana) []barisSebut) {
	if !r.perluKodeBaris(t, baris) {
		return
	}
	t.Kolom = append(t.Kolom[:nama:nama], append([]KolomCetak{teksKolom("KODE")}, t.Kolom[nama:]...)...)
	for i, b := range baris(r) {
		kode := ""
		if b.kode.IsValid() {
			kode = b.kode.String()
		}
		sel := t.Baris[i].Sel
		t.Baris[i].Sel = append(sel[:nama:nama], append([]string{kode}, sel[nama:]...)...)
	}
}

// perluKodeBaris reports whether a table without codes, read beside the
// programme table, loses one. Only rows can lose theirs that the programme table
// does not have, or of whose name it has several.
func (r *Rencana) perluKodeBaris(t *Tabel, baris func(*Rencana) []barisSebut) bool {
	ada := map[barisSebut]bool{}
	senama := map[string]int{}
	for _, n := range r.Walk() {
		f := lipatNama(n.Nama)
		ada[barisSebut{n.Tingkat, n.Kode, f}] = true
		senama[f]++
	}
	asli := baris(r)
	lain := false
	for _, b := range asli {
		f := lipatNama(b.nama)
		lain = lain || b.kode.IsValid() && (senama[f] > 1 || !ada[barisSebut{b.tingkat, b.kode, f}])
	}
	if !lain {
		return false
	}
	var b bytes.Buffer
	if r.TabelProgram().WriteTSV(&b) != nil || t.WriteTSV(&b) != nil {
		return true
	}
	got, err := Read(&b)
	if err != nil {
		return true
	}
	kembali := baris(got)
	if len(kembali) != len(asli) {
		return true
	}
	for i := range asli {
		if asli[i].kode.IsValid() && kembali[i].kode != asli[i].kode {
			return true
		}
	}
	return false
}
