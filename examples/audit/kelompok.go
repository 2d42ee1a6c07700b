package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// kelompok are the findings of one programme, or of the table as a whole.
type kelompok struct {
	judul  string
	temuan []butir
}

// butir is one finding to print; findings of one kind and row that differ
// only in the year are one.
type butir struct {
	renstra.Temuan
	tahunLain []int
	barisLain []int
}

// kelompokkan groups findings by programme, in the order of the table, then
// the total row. What belongs to no row of the table comes last: the other
// tables, and how the pages are laid out.
func kelompokkan(l *laporan) []kelompok {
	judul := map[string]string{}
	var urut []string
	for n := range l.rencana.Program() {
		kunci := jalurProgram(n)
		judul[kunci] = satuBaris(n.Kode.String() + " " + n.Nama)
		urut = append(urut, kunci)
	}
	judul[""] = "Tabel lain dan tata letak"
	isi := map[string][]butir{}
	for _, t := range l.temuan {
		kunci := ""
		if len(t.Jalur) > 0 {
			kunci = t.Jalur[0]
		}
		if l.rencana.Total != nil && t.Baris == l.rencana.Total.Baris {
			kunci = "total"
		}
		if _, ada := judul[kunci]; !ada {
			judul[kunci] = kunci
			urut = append(urut, kunci)
		}
		isi[kunci] = gabung(isi[kunci], t)
	}
	if _, ada := judul["total"]; ada {
		judul["total"] = satuBaris(l.rencana.Total.Nama)
	}
	var out []kelompok
	for _, kunci := range append(urut, "") {
		if len(isi[kunci]) > 0 {
			out = append(out, kelompok{judul[kunci], isi[kunci]})
		}
	}
	return out
}

func jalurProgram(n *renstra.Node) string {
	if n.Kode.IsValid() {
		return n.Kode.String()
	}
	return n.Nama
}

// gabung adds a finding, joining it to an earlier one if only the year
// differs (info only: what is wrong is said in full) or, for findings about
// the table, only the line.
func gabung(b []butir, t renstra.Temuan) []butir {
	for i := range b {
		last := &b[i]
		if last.Kode != t.Kode || t.Keparahan != renstra.Info {
			continue
		}
		if last.Baris == t.Baris && t.Tahun != 0 {
			last.tahunLain = append(last.tahunLain, t.Tahun)
			return b
		}
		if len(t.Jalur) == 0 && last.Pesan == t.Pesan {
			last.barisLain = append(last.barisLain, t.Baris)
			return b
		}
	}
	return append(b, butir{Temuan: t})
}

// pesan is the message of a finding with the other years or lines it is true
// of.
func (b butir) pesan() string {
	switch {
	case len(b.tahunLain) > 0:
		return fmt.Sprintf("%s Demikian pula %s.", b.Pesan, rentang(b.tahunLain))
	case len(b.barisLain) > 0:
		return fmt.Sprintf("%s Demikian pula baris %s.", b.Pesan, rentang(b.barisLain))
	}
	return b.Pesan
}

// saran is the suggestion of a finding in a few words, "" where there is none
// or the message says it already. A name keeps the word of its level, which the
// official one in the message lacks.
func (b butir) saran() string {
	s := b.Saran
	if s == nil {
		return ""
	}
	pesan := strings.ReplaceAll(b.Pesan, strconv.Quote(s.Lama), "") // "12 Laporann" does not say 12 Laporan
	_, nama, kata := strings.Cut(s.Baru, " ")
	if strings.Contains(pesan, s.Baru) || kata && s.Medan == renstra.SaranNama && strings.Contains(pesan, nama) {
		return ""
	}
	medan := s.Medan
	switch {
	case s.Tahun != 0:
		medan += fmt.Sprintf(" %d", s.Tahun)
	case medan == renstra.SaranTarget:
		medan = "baseline"
	}
	return fmt.Sprintf("saran: %s menjadi %q", medan, s.Baru)
}

// rentang prints ascending numbers, runs as ranges: 2026–2028, 2030.
func rentang(tahun []int) string {
	var b strings.Builder
	for i := 0; i < len(tahun); {
		j := i
		for j+1 < len(tahun) && tahun[j+1] == tahun[j]+1 {
			j++
		}
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		fmt.Fprint(&b, tahun[i])
		if j > i {
			fmt.Fprintf(&b, "–%d", tahun[j])
		}
		i = j + 1
	}
	return b.String()
}

// judulRencana names agency, region and years.
func judulRencana(r *renstra.Rencana) string {
	nama := satuBaris(r.PerangkatDaerah)
	if nama == "" {
		nama = "Perangkat Daerah tidak tersebut"
	}
	if p := r.Periode; p.Dari > 0 && p.Sampai > p.Dari {
		return fmt.Sprintf("Renstra %s, %d–%d", nama, p.Dari, p.Sampai) // the table may go on beyond it
	}
	if len(r.Tahun) == 0 {
		return "Renstra " + nama
	}
	return fmt.Sprintf("Renstra %s, %s", nama, rentang(r.Tahun))
}

func bidang(r *renstra.Rencana) string {
	var out []string
	for n := range r.Level(nomenklatur.TingkatBidangUrusan) {
		out = append(out, satuBaris(n.Kode.String()+" "+n.Nama))
	}
	return strings.Join(out, "; ")
}

// satuBaris is a text without line ends, which a name may have.
func satuBaris(s string) string { return strings.Join(strings.Fields(s), " ") }
