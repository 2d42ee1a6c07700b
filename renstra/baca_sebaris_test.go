package renstra_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// One row of a table of the document is damaged, in one way each (mutations of the
// document). What is read of it is in want; all other rows of its table must be read
// as they were, and nothing else be said.
func TestRusakSebaris(t *testing.T) {
	const pembina = "2\tPembina Tk.I\tIV/b\t1\n"
	const orang = "2\tDiklatpim III/Spama\t5 Orang\n"
	const pompa = "2\tMesin Pompa Air\tShimizu\t1\tUnit\t2021\tAPBD\t✓\t\t\n"
	const kinerja = "2\tPersentase Pelayanan Dasar Korban Bencana Alam dan Sosial\t-\t-\t-\t100\t100\t100\t100\t100\t100\t100\t100\t100\t-\t1\t1\t1\t1\t-\n"
	const modal = "Belanja Modal\t1,211,663,081\t"
	asli := bacaFixture(t)
	utuh := barisLain(rencana(t, asli))
	for _, c := range []struct {
		nama, dari, jadi string
		want, catatan    []string
	}{
		{"sel kosong disisipkan di depan", pembina, "\t" + pembina, []string{"jumlah 2 [Pembina Tk.I IV/b] [1]"}, []string{"info baris-bergeser"}},
		{"nomor hilang dengan selnya", pembina, pembina[2:], []string{"jumlah  [Pembina Tk.I IV/b] [1]"}, []string{"info baris-bergeser"}},
		{"nama hilang dengan selnya", pembina, "2\tIV/b\t1\n", []string{"jumlah 2 [IV/b 1] []"}, []string{"peringatan jumlah-sel"}},
		{"huruf di antara angka", pembina, strings.Replace(pembina, "\t1\n", "\tl\n", 1), []string{"jumlah 2 [Pembina Tk.I IV/b] [l]"}, []string{"peringatan sel-tidak-terbaca"}},
		{"angka satuan hilang", orang, strings.Replace(orang, "5 ", "", 1), []string{"jumlah 2 [Diklatpim III/Spama] [Orang]"}, []string{"peringatan sel-tidak-terbaca"}},
		{"satuan di baris berikut", orang, strings.Replace(orang, " Orang", "\nOrang", 1), []string{"jumlah 2 [Diklatpim III/Spama] [5 Orang]"}, []string{"info sel-terputus"}},
		{"sisa nama di baris berikut", pembina, "2\tPembina\tIV/b\t1\n\tTk.I\t\t\n", []string{"jumlah 2 [Pembina Tk.I IV/b] [1]"}, []string{"info sel-terputus"}},
		{"dua baris menyatu", pembina + "3\tPembina\tIV/a\t5\n", "2\tPembina Tk.I\tIV/b\t1 3\tPembina\tIV/a\t5\n", []string{"jumlah 2 [Pembina Tk.I IV/b] [1 3]"}, []string{"peringatan jumlah-sel", "peringatan sel-tidak-terbaca"}},
		{"sumber di tengah tabel", pembina, "Sumber : DUK\n" + pembina, []string{"jumlah 2 [Pembina Tk.I IV/b] [1]"}, nil},
		{"aset: sel kosong disisipkan di depan", pompa, "\t" + pompa, []string{"aset 2 Mesin Pompa Air|Shimizu|1|2021|baik|PERALATAN DAN MESIN>ALAT BESAR"}, []string{"info baris-bergeser"}},
		{"aset: merk hilang dengan selnya", pompa, strings.Replace(pompa, "Shimizu\t", "", 1), []string{"aset 2 Mesin Pompa Air||1|2021|baik|PERALATAN DAN MESIN>ALAT BESAR"}, []string{"peringatan baris-bergeser"}},
		{"aset: sisa nama di baris berikut", pompa, strings.Replace(pompa, "Pompa Air", "Pompa", 1) + "\tAir\t\t\t\t\t\t\t\t\n", []string{"aset 2 Mesin Pompa Air|Shimizu|1|2021|baik|PERALATAN DAN MESIN>ALAT BESAR"}, []string{"info sel-terputus"}},
		{"aset: sumber di tengah tabel", pompa, "Sumber : LKPD\n" + pompa, []string{"aset 2 Mesin Pompa Air|Shimizu|1|2021|baik|PERALATAN DAN MESIN>ALAT BESAR"}, nil},
		{"aset: judul golongan tidak tebal", "\t<b>ALAT ANGKUTAN</b>\t", "\tALAT ANGKUTAN\t", nil, nil},
		{"aset: judul golongan di kolom nomor", "\t<b>ALAT BESAR</b>\t", "<b>ALAT BESAR</b>\t\t", nil, nil},
		{"aset: judul golongan dua kali", "\t<b>ALAT BESAR</b>\t\t\t\t\t\t\t\t\n", "\t<b>ALAT BESAR</b>\t\t\t\t\t\t\t\t\n\t<b>ALAT BESAR</b>\t\t\t\t\t\t\t\t\n", nil, nil},
		{"kinerja: nomor hilang dengan selnya", kinerja, kinerja[2:], []string{"kinerja  Persentase Pelayanan Dasar Korban Bencana Alam dan Sosial [100/100 100/100 100/100 100/100 100/-]"}, []string{"info baris-bergeser"}},
		{"kinerja: satu target hilang dengan selnya", kinerja, strings.Replace(kinerja, "\t100", "", 1), []string{"kinerja 2 Persentase Pelayanan Dasar Korban Bencana Alam dan Sosial [100/100 100/100 100/100 100/- 100/1]"}, []string{"peringatan jumlah-sel"}},
		{"kinerja: huruf di antara angka", kinerja, strings.Replace(kinerja, "\t100", "\t1O0", 1), []string{"kinerja 2 Persentase Pelayanan Dasar Korban Bencana Alam dan Sosial [1O0/100 100/100 100/100 100/100 100/-]"}, []string{"peringatan sel-tidak-terbaca"}},
		{"pendanaan: sel kosong disisipkan di depan", modal, "\t" + modal, []string{"pendanaan Belanja Modal Rp1.211.663.081"}, []string{"info baris-bergeser"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			if strings.Count(asli, c.dari) != 1 {
				t.Fatalf("%d kali dalam dokumen", strings.Count(asli, c.dari))
			}
			r := rencana(t, strings.Replace(asli, c.dari, c.jadi, 1))
			got := barisLain(r)
			for _, s := range c.want {
				if !slices.Contains(got, s) {
					t.Errorf("tidak ada %q", s)
				}
			}
			rusak := max(1, strings.Count(c.dari, "\n")) // rows of the original that the damage may change
			if hilang := kurangi(utuh, got); len(hilang) > rusak {
				t.Errorf("baris lain berubah: %q", hilang)
			}
			baru := kurangi(jenisCatatan(r), jenisCatatan(rencana(t, asli)))
			if diff := cmp.Diff(c.catatan, baru); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Damage to one row of Table 3.3 leaves the cascading as it was, though its boxes are
// placed by that table, and a row of either that is cut or has no level is said
// (mutations of the document).
func TestRusakSebarisTujuan(t *testing.T) {
	const tujuan = "Peningkatan efektivitas Kebijakan perlindungan, jaminan, rehabilitasi dan pemberdayaan\t"
	const pas = "Persentase Pas menerima Jaminan perlindungan Sosial\t\t\t"
	const kotak = "perlindungan, jaminan, rehabilitasi dan pemberdayaan sosial\t\t\t\tMeningkatkan"
	const kemandirian = "\t\t\tIndeks Kemandirian PAS\t50%"
	asli := bacaFixture(t)
	utuh := rencana(t, asli)
	for _, c := range []struct {
		nama, dari, jadi string
		samaTujuan, sama bool // Table 3.3, the cascading
		catatan          []string
	}{
		{"huruf hilang pada indikator", pas, strings.Replace(pas, "perlindungan", "perlndungan", 1), false, true, nil},
		{"huruf hilang pada tujuan", tujuan, strings.Replace(tujuan, "perlindungan", "perlindugan", 1), false, true, nil},
		{"huruf hilang pada kotak cascading", kotak, strings.Replace(kotak, "perlindungan", "prlindungan", 1), true, true, nil},
		{"baris terbelah di depan huruf besar", kemandirian, strings.Replace(kemandirian, "Indeks ", "Indeks\n", 1), true, true, []string{"info sel-terputus"}},
		{"satu sel kosong lebih", "\n" + kemandirian, "\n\t" + kemandirian, true, true, []string{"info baris-bergeser"}},
		{"nama tingkat cascading rusak", "\tKey Success Factor\t", "\tKey Sucess Factr\t", true, false, []string{"info induk-tak-tentu", "peringatan baris-tanpa-nama"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			if n := strings.Count(asli, c.dari); n != 1 {
				t.Fatalf("%d kali dalam dokumen", n)
			}
			r := rencana(t, strings.Replace(asli, c.dari, c.jadi, 1))
			if x := r.Tujuan[0].Sasaran[0].Indikator[1]; x.Nama != "Indeks Kemandirian PAS" || x.Tahunan[0].Target.String() != "50%" {
				t.Errorf("%s %v", x.Nama, x.Tahunan)
			}
			if sama := tanpaBaris(r.Tujuan) == tanpaBaris(utuh.Tujuan); sama != c.samaTujuan {
				t.Errorf("tujuan sama: %v", sama)
			}
			if sama := strings.Replace(tanpaBaris(r.Cascading), "prlindungan", "perlindungan", 1) == tanpaBaris(utuh.Cascading); sama != c.sama {
				t.Errorf("cascading sama: %v", sama)
			}
			if diff := cmp.Diff(c.catatan, kurangi(jenisCatatan(r), jenisCatatan(utuh))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// tanpaBaris is a part of a plan as JSON, which has no lines.
func tanpaBaris(x any) string {
	b, err := json.Marshal(x)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// barisLain prints the rows of the tables of resources and services.
func barisLain(r *renstra.Rencana) (out []string) {
	for _, x := range r.SumberDaya {
		for _, b := range x.Isi {
			out = append(out, fmt.Sprintf("jumlah %s %v %v", b.Nomor, b.Uraian, b.Nilai))
		}
	}
	for _, x := range r.Aset {
		out = append(out, fmt.Sprintf("aset %s %s|%s|%v|%s|%v|%s", x.Nomor, x.Nama, x.Merk, x.Kuantitas, x.Tahun, x.Kondisi, strings.Join(x.Golongan, ">")))
	}
	for _, x := range r.KinerjaPelayanan {
		var nilai []string
		for _, y := range x.Tahunan {
			nilai = append(nilai, fmt.Sprintf("%v/%v", y.Target, y.Realisasi))
		}
		out = append(out, fmt.Sprintf("kinerja %s %s %v", x.Nomor, x.Nama, nilai))
	}
	for _, x := range r.Pendanaan {
		out = append(out, fmt.Sprintf("pendanaan %s %v", x.Uraian, x.Tahunan[0].Anggaran))
	}
	return out
}

// jenisCatatan are the kinds of the findings of the reader.
func jenisCatatan(r *renstra.Rencana) (out []string) {
	for _, x := range r.Catatan {
		out = append(out, fmt.Sprint(x.Keparahan, " ", x.Kode))
	}
	slices.Sort(out)
	return out
}

// kurangi are the entries of a that b does not have as often.
func kurangi(a, b []string) (out []string) {
	n := map[string]int{}
	for _, s := range b {
		n[s]++
	}
	for _, s := range a {
		if n[s]--; n[s] < 0 {
			out = append(out, s)
		}
	}
	return out
}
