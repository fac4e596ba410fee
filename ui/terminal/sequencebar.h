// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "ui/presentation/sequencelibrary.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;
class QToolButton;

namespace presentation {
class SequenceModel;
}

namespace ui {

// Chooses among the saved sequences and those that come with the program; saves, imports, exports.
class SequenceBar : public QWidget
{
    Q_OBJECT

public:
    SequenceBar(presentation::SequenceModel &model, const QString &folder,
                QWidget *parent = nullptr);

    void setCatalog(const at::Catalog &catalog) { m_catalog = catalog; }
    QStringList savedNames() const { return m_library.names(); }
    // False: there is none, which was told.
    bool choose(const QString &name);
    void import(const QString &fileName);
    void save(const QString &name);
    void retranslate();

signals:
    void sequenceChosen(); // another one is put into the list
    void told(const QString &text, bool isError);
    void libraryChanged();

private:
    void createMenu();
    void fill();
    void chosen(int index);
    void askName();
    void importFile();
    void exportFile();
    void removeChosen();
    void startNew();
    bool hasSecrets() const;

    presentation::SequenceModel &m_model;
    presentation::SequenceLibrary m_library;
    at::Catalog m_catalog;
    QComboBox *m_choice;
    QToolButton *m_menuButton;
    QAction *m_new;
    QAction *m_save;
    QAction *m_saveAs;
    QAction *m_import;
    QAction *m_export;
    QAction *m_remove;
};

} // namespace ui
